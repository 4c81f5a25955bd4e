/** A sentence that names no record, and goes on about the program that an earlier paragraph named. */
import { programBefore } from "./anaphora.ts";
import type { Chosen } from "./choose-claim.ts";
import type { Reading } from "./reading.ts";
import { notUnderstood } from "./understood.ts";

/** Whether nothing in the figure's sentence speaks of anything else than that program. */
export function goesOn(chosen: Chosen, reading: Reading): boolean {
  const { figure, link } = chosen.linked;
  if (link.subject.kind !== "program") return false;
  const named = programBefore(reading.text, reading.names, figure.start);
  return named?.id === link.subject.id && notUnderstood(chosen, reading) === "";
}
