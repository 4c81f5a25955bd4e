/** The record a form is about: chosen by name, shown once chosen. */
import { useState } from "preact/hooks";
import { useAnswer, useDesk } from "../../desk.ts";
import { say } from "../../words-app.ts";
import { sayLibrary } from "../../words-library.ts";

/** Whoever does not see the record among these types another character. */
const LIMIT = 6;

interface Props {
  /** The chosen record's name; undefined: none is chosen yet. */
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}

export function RecordField({ chosen, onChoose }: Props) {
  const desk = useDesk();
  const [query, setQuery] = useState("");
  const found = useAnswer(
    async () => (query.trim() === "" ? [] : desk.lookUp(query.trim(), LIMIT)),
    [desk, query],
  );
  if (chosen !== undefined)
    return (
      <p class="own-record">
        <span class="soft">{sayLibrary("own-record")}</span> <b>{chosen}</b>{" "}
        <button type="button" class="sz-link" onClick={() => onChoose(undefined)}>
          {sayLibrary("own-record-other")}
        </button>
      </p>
    );
  return (
    <div class="own-record">
      <label>
        {sayLibrary("own-record")}
        <input
          class="sz-field"
          type="search"
          placeholder={sayLibrary("own-record-find")}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </label>
      <ul class="own-found">
        {found.state === "here" &&
          found.value.map(({ id, name, kind }) => (
            <li key={id}>
              <button type="button" class="sz-link" onClick={() => onChoose(id)}>
                {name}
              </button>{" "}
              <span class="soft">{say(`one-${kind}`)}</span>
            </li>
          ))}
      </ul>
    </div>
  );
}
