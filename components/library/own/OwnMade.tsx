/** The organisations, programs and reports that the reader has put on record. */
import { isNamed } from "../../../lib/dataset/names.ts";
import type { NamedRecord } from "../../../lib/dataset/schema.ts";
import { isMade } from "../../../lib/extension/own/made.ts";
import { ownPath } from "../../../lib/extension/own/path.ts";
import { orgOf } from "../../../lib/extension/own/record.ts";
import { hrefOfRecord } from "../../route.ts";
import { series } from "../../words.ts";
import { say } from "../../words-app.ts";
import { sayOwn } from "../../words-own.ts";
import type { ListProps } from "./OwnList.tsx";
import { OwnRow, OwnSection } from "./OwnRow.tsx";

export function OwnMade({ own, remove }: ListProps) {
  const made = own.filter(isNamed).filter(({ id }) => isMade(id));
  if (made.length === 0) return null;
  return (
    <OwnSection id="own-made" title={sayOwn("records")}>
      {made.map((record) => (
        <OwnRow key={record.id} name={record.name} form={formOf(record)} onRemove={() => remove(record.id)}>
          <a class="sz-link" href={hrefOfRecord(record.id)}>
            {record.name}
          </a>
          <span class="soft own-said">
            {series([say(`one-${record.kind}`), ...record.names.map(({ text }) => text)])}
          </span>
        </OwnRow>
      ))}
    </OwnSection>
  );
}

/** The form, with all that is known filled in. */
function formOf(record: NamedRecord): string {
  const { id, kind, name, names, description, url } = record;
  return ownPath("record", {
    id,
    kind,
    name,
    names: names.map(({ text }) => text).join("、"),
    type: kind === "organisation" ? record.type : undefined,
    org: orgOf(record),
    description,
    url,
  });
}
