/** A record that several publishers have, each in its own words. */

import type { RecordView } from "../../lib/extension/messages.ts";
import { DATA_LANG } from "../data-lang.ts";
import { sayRecord } from "../words-record.ts";
import { Facts } from "./Facts.tsx";
import { OtherNames } from "./OtherNames.tsx";

export function Wordings({ wordings = [] }: Pick<RecordView, "wordings">) {
  if (wordings.length === 0) return null;
  return (
    <section class="wordings" aria-labelledby="wordings">
      <h2 class="sz-label" id="wordings">
        {sayRecord("wordings")}
      </h2>
      <ul class="wording-list">
        {wordings.map(({ publisher, record }, place) => (
          // two publishers may call themselves alike
          <li key={place} class="wording" aria-label={sayRecord("wording-of", { publisher })}>
            <p class="wording-publisher soft">{publisher}</p>
            <p class="wording-name" lang={DATA_LANG}>
              {record.name}
            </p>
            <OtherNames record={record} />
            {record.description !== undefined && (
              <p class="wording-said" lang={DATA_LANG}>
                {record.description}
              </p>
            )}
            <Facts record={record} />
          </li>
        ))}
      </ul>
    </section>
  );
}
