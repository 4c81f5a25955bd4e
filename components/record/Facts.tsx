/** What is known of a record besides its links, as a short list; what is unknown is left out. */
import type { NamedRecord } from "../../lib/dataset/schema.ts";
import { sayDate, sayPeriod } from "../../lib/i18n/dates.ts";
import { type Fact, FactList } from "../frame/FactList.tsx";
import { locale } from "../words.ts";
import { sayRecord } from "../words-record.ts";

export function Facts({ record }: { record: NamedRecord }) {
  const facts = [...factsOf(record), ...webFacts(record)].filter(
    ([, value]) => value !== undefined && value !== "",
  );
  if (facts.length === 0) return null;
  return <FactList class="facts" facts={facts} />;
}

const date = (value: string | undefined) => value && sayDate(value, locale.value);

function factsOf(record: NamedRecord): Fact[] {
  switch (record.kind) {
    case "organisation":
      return [
        [sayRecord("legal-name"), record.legalName],
        [sayRecord("founded"), date(record.foundingDate)],
        [sayRecord("dissolved"), date(record.dissolutionDate)],
        [
          sayRecord("fundraising"),
          record.publicFundraising === undefined
            ? undefined
            : sayRecord(record.publicFundraising ? "fundraising-yes" : "fundraising-no"),
        ],
        [sayRecord("identifier"), record.identifiers.map(({ scheme, id }) => `${scheme} ${id}`).join("; ")],
      ];
    case "program":
      return [
        [sayRecord("started"), date(record.startDate)],
        [sayRecord("ended"), date(record.endDate)],
        [sayRecord("status"), record.activityStatus && sayRecord(`status-${record.activityStatus}`)],
        [sayRecord("sector"), record.sector],
        [sayRecord("filing"), record.filingNumber],
      ];
    case "report":
      return [
        [sayRecord("authors"), record.author.join("、")],
        [sayRecord("published"), date(record.datePublished)],
        [sayRecord("covers"), record.temporalCoverage && sayPeriod(record.temporalCoverage, locale.value)],
        [sayRecord("document"), record.documentType],
      ];
  }
}

function webFacts({ url }: NamedRecord): Fact[] {
  if (url === undefined) return [];
  return [
    [
      sayRecord("website"),
      <a class="sz-link" href={url} target="_blank" rel="noreferrer">
        {new URL(url).hostname}
      </a>,
    ],
  ];
}
