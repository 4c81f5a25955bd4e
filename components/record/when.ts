import type { Claim } from "../../lib/dataset/schema.ts";
import { sayDate, sayPeriod } from "../../lib/i18n/dates.ts";
import { locale } from "../words.ts";
import { sayRecord } from "../words-record.ts";

/** The date or period a claim speaks of, in the reader's language. */
export function sayWhen({ observationDate, temporalCoverage }: Claim): string {
  if (observationDate !== undefined) return sayDate(observationDate, locale.value);
  if (temporalCoverage !== undefined) return sayPeriod(temporalCoverage, locale.value);
  return sayRecord("date-unknown");
}
