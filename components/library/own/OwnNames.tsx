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

export function OwnNames({ own, change }: ListProps) {
  const desk = useDesk();
  // the names of a record that is wholly the reader's own are changed with it
  const wordings = own.filter(isNamed).filter(({ id }) => !isMade(id));
  if (wordings.length === 0) return null;
  const remove = (record: NamedRecord, text: string) => {
    const left = record.names.map((name) => name.text).filter((name) => name !== text);
    change(
      () =>
        left.length > 0 ? desk.own.save([wordingWith(record, left, today())]) : desk.own.remove(record.id),
      [record],
    );
  };
  return (
    <section aria-labelledby="own-names">
      <h2 class="sz-label" id="own-names">
        {sayLibrary("own-names")}
      </h2>
      <ul class="own-list">
        {wordings.flatMap((record) =>
          record.names.map(({ text }) => (
            <li key={`${record.id} ${text}`}>
              <span>
                {text}
                <a class="sz-link own-about" href={hrefOfRecord(record.id)}>
                  {record.name}
                </a>
              </span>
              <span class="own-acts">
                <a
                  class="sz-link"
                  href={`#${ownPath("name", { record: record.id, text })}`}
                  aria-label={sayLibrary("own-edit-it", { name: text })}
                >
                  {sayLibrary("own-edit")}
                </a>
                <button
                  type="button"
                  class="sz-link"
                  aria-label={sayLibrary("own-remove-it", { name: text })}
                  onClick={() => remove(record, text)}
                >
                  {sayLibrary("remove")}
                </button>
              </span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
