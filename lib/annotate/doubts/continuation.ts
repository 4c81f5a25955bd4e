/** A sentence that names no record, and goes on about the program that an earlier paragraph named. */
import type { Chosen, Linked } from "../claim/choose-claim.ts";
import { programBefore } from "../names/anaphora.ts";
import type { Reading } from "../reading.ts";
import { notUnderstood } from "../understood/understood.ts";
import type { Company } from "./company.ts";

/** Whether a figure stands where its record is the only program that the text still speaks of. */
export function isStillAbout({ figure, link }: Linked, reading: Reading): boolean {
  return programBefore(reading.text, reading.names, figure.start)?.id === link.subject.id;
}

/** Whether, besides, nothing in the figure's sentence speaks of anything else. */
export function goesOn(chosen: Chosen, reading: Reading, company: Company): boolean {
  const about = company.before(chosen) !== null || isStillAbout(chosen.linked, reading);
  return about && notUnderstood(chosen, reading, company) === "";
}
