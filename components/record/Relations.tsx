/** The records a record is linked with, each a link. */

import type { NamedRecord } from "../../lib/dataset/schema.ts";
import { DATA_LANG } from "../data-lang.ts";
import { hrefOfRecord } from "../route.ts";
import { sayRecord } from "../words-record.ts";
import { relationsOf } from "./relations.ts";

export function Relations({ record, linked }: { record: NamedRecord; linked: readonly NamedRecord[] }) {
  const relations = relationsOf(record, linked);
  if (relations.length === 0) return null;
  return (
    <dl class="relations">
      {relations.map(({ relation, records }) => (
        <div key={relation} data-relation={relation}>
          <dt>{sayRecord(`relation-${relation}`)}</dt>
          <dd>
            <ul class="inline-list">
              {records.map(({ id, name }) => (
                <li key={id}>
                  <a class="sz-link" lang={DATA_LANG} href={hrefOfRecord(id)}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
