/** The record a form is about, or one it names: chosen by name, shown once chosen. */
import { useState } from "preact/hooks";
import type { NamedKind } from "../../../lib/dataset/schema.ts";
import { ownPath } from "../../../lib/extension/own/path.ts";
import { useAnswer, useDesk } from "../../desk.ts";
import { useTyped } from "../../useTyped.ts";
import { say } from "../../words-app.ts";
import { sayLibrary } from "../../words-library.ts";
import { sayOwn } from "../../words-own.ts";

/** Whoever does not see the record among these types another character. */
const LIMIT = 6;
/** Looked through for those of one kind. */
const MANY = 40;

interface Props {
  label?: string;
  /** What to type. */
  find?: string;
  /** Offers records of this kind only. */
  only?: NamedKind;
  /** The chosen record's name; undefined: none is chosen yet. */
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}

export function RecordField({
  label = sayLibrary("own-record"),
  find = sayLibrary("own-record-find"),
  only,
  chosen,
  onChoose,
}: Props) {
  const desk = useDesk();
  const [query, setQuery] = useState("");
  const typed = useTyped(query, setQuery);
  const found = useAnswer(async () => {
    if (query.trim() === "") return [];
    const all = await desk.lookUp(query.trim(), only === undefined ? LIMIT : MANY);
    return all.filter(({ kind }) => only === undefined || kind === only).slice(0, LIMIT);
  }, [desk, query, only]);
  if (chosen !== undefined)
    return (
      <p class="own-record">
        <span class="soft">{label}</span> <b>{chosen}</b>{" "}
        <button type="button" class="sz-link" onClick={() => onChoose(undefined)}>
          {sayLibrary("own-record-other")}
        </button>
      </p>
    );
  return (
    <div class="own-record">
      <label>
        {label}
        <input class="sz-field" type="search" placeholder={find} {...typed} />
      </label>
      {only === undefined && query.trim() !== "" && found.state === "here" && found.value.length === 0 && (
        <a class="sz-link" href={`#${ownPath("record", { name: query.trim() })}`}>
          {sayOwn("not-there")}
        </a>
      )}
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
