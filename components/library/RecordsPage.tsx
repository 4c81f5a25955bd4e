/** All records, narrowed by kind and by what is typed; the choice is in the address, so it can be shared and gone back to. */
import { useEffect, useState } from "preact/hooks";
import { useAnswer, useChanges, useDesk } from "../desk.ts";
import { Failure } from "../frame/Failure.tsx";
import { Recent } from "../lookup/Recent.tsx";
import { Advice } from "../page/ThisPage.tsx";
import { go, hrefOf, hrefOfRecord, route } from "../route.ts";
import { useTyped } from "../useTyped.ts";
import { sayLibrary } from "../words-library.ts";
import { RecordList } from "./RecordList.tsx";

const KINDS = ["all", "org", "prog", "rep"] as const;
/** A look-up stops here: whoever sees thousands of hits types on. */
const LIMIT = 2_000;

export function RecordsPage() {
  const desk = useDesk();
  const dataset = useChanges("dataset");
  const kind = KINDS.find((known) => known === route.value.query.get("kind")) ?? "all";
  const query = route.value.query.get("q") ?? "";
  const found = useAnswer(async () => {
    const ids = await (query.trim() === "" ? desk.ids() : desk.lookUpIds(query, LIMIT));
    // an id says its kind: org-, prog-, rep-
    return { query, ids: kind === "all" ? ids : ids.filter((id) => id.startsWith(`${kind}-`)) };
  }, [desk, dataset, kind, query]);
  // Enter pressed before the answer was there means the answer, not what was found for fewer letters
  const [entered, setEntered] = useState(false);
  useEffect(() => {
    if (!entered || found.state !== "here" || found.value.query !== typed.value) return;
    setEntered(false);
    const [best] = found.value.ids;
    if (best) go(hrefOfRecord(best));
  });

  const type = (text: string) => {
    // who types on after Enter wants something else
    setEntered(false);
    narrow({ kind, q: text });
  };
  const typed = useTyped(query, type);

  return (
    <>
      <h1 class="library-title">{sayLibrary("records")}</h1>
      <input
        class="lookup-field"
        type="search"
        aria-label={sayLibrary("filter")}
        placeholder={sayLibrary("filter")}
        {...typed}
        onKeyDown={({ key, isComposing, currentTarget }) => {
          // what was typed last may not be rendered yet
          if (key === "Enter" && !isComposing && currentTarget.value.trim() !== "") setEntered(true);
        }}
      />
      {query === "" && <Recent />}
      <fieldset class="choices">
        <legend class="sz-hidden">{sayLibrary("kinds")}</legend>
        {KINDS.map((name) => (
          <label key={name} class="choice">
            <input
              type="radio"
              name="kind"
              class="sz-hidden"
              checked={name === kind}
              onChange={() => narrow({ kind: name, q: query })}
            />
            <span>{sayLibrary(`kind-${name}`)}</span>
          </label>
        ))}
        <span class="soft choices-count" role="status">
          {found.state === "here" && sayLibrary("count", { count: found.value.ids.length.toLocaleString() })}
        </span>
      </fieldset>
      {found.state === "failed" && <Failure error={found.error} />}
      {found.state === "here" && found.value.ids.length === 0 && (
        <Advice says={sayLibrary("none")} advice={sayLibrary("none-advice")} />
      )}
      {found.state === "here" && found.value.ids.length > 0 && (
        // another dataset has other titles: none read before is kept
        <RecordList key={dataset} ids={found.value.ids} />
      )}
    </>
  );
}

/** Typing narrows the list in place: one entry in the history, not one a key. */
function narrow({ kind, q }: { kind: string; q: string }): void {
  const href = hrefOf(["records"], { kind: kind === "all" ? "" : kind, q });
  history.replaceState(null, "", href);
  dispatchEvent(new HashChangeEvent("hashchange"));
}
