/** What a look-up found, or what to do when it found nothing. */
import { useEffect } from "preact/hooks";
import type { Title } from "../../lib/dataset/title.ts";
import { ownPath } from "../../lib/extension/own/path.ts";
import { DATA_LANG } from "../data-lang.ts";
import { useDesk } from "../desk.ts";
import { Failure } from "../frame/Failure.tsx";
import { go, hrefOfRecord } from "../route.ts";
import { say } from "../words-app.ts";
import type { LookUpState } from "./useLookUp.ts";

export const RESULTS_ID = "lookup-results";
export const optionId = (index: number) => `lookup-result-${index}`;

export function Results({ lookUp }: { lookUp: LookUpState }) {
  const desk = useDesk();
  const { answered, found, error, chosen } = lookUp;
  // after the paint: before it, the whole page would be laid out for it at every key stroke
  useEffect(() => {
    document.getElementById(optionId(chosen))?.scrollIntoView({ block: "nearest" });
  }, [chosen, answered]);
  const nothing = answered !== "" && found.length === 0 && error === undefined;
  return (
    <>
      <h1 class="sz-hidden">{say("results")}</h1>
      <p class="sz-hidden" role="status">
        {answered !== "" && say("results-count", { count: found.length })}
      </p>
      {error !== undefined && <Failure error={error} />}
      {nothing && (
        <div class="empty">
          <p>{say("results-none", { query: answered })}</p>
          <p class="advice">{say("results-none-advice")}</p>
          <button
            type="button"
            class="sz-link"
            onClick={() => desk.openLibrary(ownPath("record", { name: answered }))}
          >
            {say("results-none-add")}
          </button>
        </div>
      )}
      <div
        id={RESULTS_ID}
        class="results"
        role="listbox"
        aria-label={say("results")}
        aria-busy={lookUp.asked !== answered}
      >
        {found.map((record, index) => (
          <Option key={record.id} record={record} index={index} lookUp={lookUp} />
        ))}
      </div>
    </>
  );
}

function Option({ record, index, lookUp }: { record: Title; index: number; lookUp: LookUpState }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the search box, which moves the choice and opens it
    <div
      id={optionId(index)}
      class="result"
      role="option"
      tabIndex={-1}
      aria-selected={index === lookUp.chosen}
      onPointerMove={() => lookUp.choose(index)}
      onClick={() => {
        go(hrefOfRecord(record.id));
        lookUp.type("");
      }}
    >
      <span class="result-name" lang={DATA_LANG}>
        {record.name}
      </span>
      <span class="result-kind">{say(`one-${record.kind}`)}</span>
      <span class="result-names">{record.otherNames.join("　")}</span>
    </div>
  );
}
