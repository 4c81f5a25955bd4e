/** All records, narrowed by kind and by what is typed; the choice is in the address, so it can be shared and gone back to. */
import { useAnswer, useChanges, useDesk } from "../desk.ts";
import { Failure } from "../frame/Failure.tsx";
import { Advice } from "../page/ThisPage.tsx";
import { hrefOf, route } from "../route.ts";
import { sayLibrary } from "../words-library.ts";
import { RecordList } from "./RecordList.tsx";

const KINDS = ["all", "org", "prog", "rep"] as const;
/** A look-up stops here: whoever sees hundreds of hits types on. */
const LIMIT = 500;

export function RecordsPage() {
  const desk = useDesk();
  const dataset = useChanges("dataset");
  const kind = KINDS.find((known) => known === route.value.query.get("kind")) ?? "all";
  const query = route.value.query.get("q") ?? "";
  const found = useAnswer(async () => {
    const ids =
      query.trim() === "" ? await desk.ids() : (await desk.lookUp(query, LIMIT)).map(({ id }) => id);
    // an id says its kind: org-, prog-, rep-
    return kind === "all" ? ids : ids.filter((id) => id.startsWith(`${kind}-`));
  }, [desk, dataset, kind, query]);

  return (
    <>
      <h1 class="library-title">{sayLibrary("records")}</h1>
      <input
        class="lookup-field"
        type="search"
        aria-label={sayLibrary("filter")}
        placeholder={sayLibrary("filter")}
        value={query}
        onInput={({ currentTarget }) => narrow({ kind, q: currentTarget.value })}
      />
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
          {found.state === "here" && sayLibrary("count", { count: found.value.length.toLocaleString() })}
        </span>
      </fieldset>
      {found.state === "failed" && <Failure error={found.error} />}
      {found.state === "here" && found.value.length === 0 && (
        <Advice says={sayLibrary("none")} advice={sayLibrary("none-advice")} />
      )}
      {found.state === "here" && found.value.length > 0 && <RecordList ids={found.value} />}
    </>
  );
}

/** Typing narrows the list in place: one entry in the history, not one a key. */
function narrow({ kind, q }: { kind: string; q: string }): void {
  const href = hrefOf(["records"], { kind: kind === "all" ? "" : kind, q });
  history.replaceState(null, "", href);
  dispatchEvent(new HashChangeEvent("hashchange"));
}
