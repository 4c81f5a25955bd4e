/** The organisations, programs and reports that the reader has put on record. */
import { isNamed } from "../../../lib/dataset/names.ts";
import type { NamedRecord } from "../../../lib/dataset/schema.ts";
import { isMade } from "../../../lib/extension/own/made.ts";
import { ownPath } from "../../../lib/extension/own/path.ts";
import { orgOf } from "../../../lib/extension/own/record.ts";
import { goingWith } from "../../../lib/extension/own/without.ts";
import { useDesk } from "../../desk.ts";
import { hrefOfRecord } from "../../route.ts";
import { say } from "../../words-app.ts";
import { sayLibrary } from "../../words-library.ts";
import { sayOwn } from "../../words-own.ts";
import type { ListProps } from "./OwnList.tsx";

export function OwnMade({ own, change }: ListProps) {
  const desk = useDesk();
  const made = own.filter(isNamed).filter(({ id }) => isMade(id));
  if (made.length === 0) return null;
  const remove = (record: NamedRecord) => {
    const going = goingWith(record.id, own);
    change(
      async () => {
        for (const id of going) await desk.own.remove(id);
      },
      own.filter(({ id }) => going.includes(id)),
    );
  };
  return (
    <section aria-labelledby="own-made">
      <h2 class="sz-label" id="own-made">
        {sayOwn("records")}
      </h2>
      <ul class="own-list">
        {made.map((record) => (
          <Row key={record.id} record={record} onRemove={() => remove(record)} />
        ))}
      </ul>
    </section>
  );
}

function Row({ record, onRemove }: { record: NamedRecord; onRemove: () => void }) {
  const { id, kind, name, names, description, url } = record;
  const edit = ownPath("record", {
    id,
    kind,
    name,
    names: names.map(({ text }) => text).join("、"),
    type: kind === "organisation" ? record.type : undefined,
    org: orgOf(record),
    description,
    url,
  });
  return (
    <li>
      <span>
        <a class="sz-link" href={hrefOfRecord(id)}>
          {name}
        </a>
        <span class="soft own-said">
          {[say(`one-${kind}`), ...names.map(({ text }) => text)].join(" · ")}
        </span>
      </span>
      <span class="own-acts">
        <a class="sz-link" href={`#${edit}`} aria-label={sayLibrary("own-edit-it", { name })}>
          {sayLibrary("own-edit")}
        </a>
        <button
          type="button"
          class="sz-link"
          aria-label={sayLibrary("own-remove-it", { name })}
          onClick={onRemove}
        >
          {sayLibrary("remove")}
        </button>
      </span>
    </li>
  );
}
