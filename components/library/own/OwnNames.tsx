/** The reader's own names of records that feeds have; those of a record wholly their own are changed with it. */
import { isNamed } from "../../../lib/dataset/names.ts";
import type { NamedRecord } from "../../../lib/dataset/schema.ts";
import { wordingWith } from "../../../lib/extension/own/alias.ts";
import { isMade } from "../../../lib/extension/own/made.ts";
import { ownPath } from "../../../lib/extension/own/path.ts";
import { today } from "../../../lib/extension/own/today.ts";
import { useDesk } from "../../desk.ts";
import { hrefOfRecord } from "../../route.ts";
import { sayLibrary } from "../../words-library.ts";
import type { ListProps } from "./OwnList.tsx";
import { OwnRow, OwnSection } from "./OwnRow.tsx";

export function OwnNames({ own, change }: ListProps) {
  const desk = useDesk();
  const wordings = own.filter(isNamed).filter(({ id }) => !isMade(id));
  if (wordings.length === 0) return null;
  const remove = (record: NamedRecord, text: string) => {
    const left = record.names.map((name) => name.text).filter((name) => name !== text);
    const work = () =>
      left.length > 0 ? desk.own.save([wordingWith(record, left, today())]) : desk.own.remove(record.id);
    change(work, [record]);
  };
  return (
    <OwnSection id="own-names" title={sayLibrary("own-names")}>
      {wordings.flatMap((record) =>
        record.names.map(({ text }) => (
          <OwnRow
            key={`${record.id} ${text}`}
            name={text}
            form={ownPath("name", { record: record.id, text })}
            onRemove={() => remove(record, text)}
          >
            {text}
            <a class="sz-link own-about" href={hrefOfRecord(record.id)}>
              {record.name}
            </a>
          </OwnRow>
        )),
      )}
    </OwnSection>
  );
}
