/** Where the figures come from, numbered as the tables cite them. */

import { pageNumber } from "../../lib/cite/page-number.ts";
import type { Source } from "../../lib/dataset/schema.ts";
import { sayDate } from "../../lib/i18n/dates.ts";
import { DATA_LANG } from "../data-lang.ts";
import { locale, series } from "../words.ts";
import { sayRecord } from "../words-record.ts";

export const sourceAnchor = (number: number) => `#source-${number}`;

export function Sources({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 class="sz-label" id="sources">
        {sayRecord("sources")}
      </h2>
      <ol class="source-list">
        {sources.map((source, index) => (
          <li key={source.id} id={sourceAnchor(index + 1).slice(1)} tabIndex={-1}>
            <SourceLine source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceLine({ source }: { source: Source }) {
  const { headline, publisher, author, datePublished, dateBasis, printPage, url } = source;
  const parts = [
    author.join("、"),
    publisher,
    datePublished !== undefined &&
      sayDate(datePublished, locale.value) +
        (dateBasis === "inferred" ? `（${sayRecord("source-date-inferred")}）` : ""),
    printPage !== undefined && sayRecord("source-page", { page: pageNumber(printPage) }),
  ];
  return (
    <>
      {url === undefined ? (
        <cite lang={DATA_LANG}>{headline}</cite>
      ) : (
        <a class="sz-link" href={url} target="_blank" rel="noreferrer">
          <cite lang={DATA_LANG}>{headline}</cite>
        </a>
      )}
      <span class="soft"> {series(parts)}</span>
    </>
  );
}
