import type { NoteTranslate } from "../lib/notes/words.ts";

const FAULTS = ["quota", "blocked", "newer", "unavailable", "missing", "invalid"] as const;

/** The sentence for a fault of the notes store; what is none comes back as it is. */
export function sayFault(fault: string, t: NoteTranslate): string {
  const known = FAULTS.find((name) => name === fault);
  return known ? t(`fault-${known}`) : fault;
}
