/**
 * Which of two texts of a note came out of the other. Neither dates nor revisions tell: two machines that change the same
 * note count alike, and one knows nothing of the other. So a note carries the fingerprints of what it said before.
 */
import type { Note } from "./note.ts";
import { fingerprint } from "./read-annotation.ts";

/** Whoever changes a note more often than this between two exports gets a copy beside it; nothing is lost. */
const KEPT = 100;

/** `note` as what `before` became. */
export function succeed(before: Note, note: Note): Note {
  const past = sameContent(before, note)
    ? before.past
    : [...(before.past ?? []), printOf(before)].slice(-KEPT);
  return { ...note, revision: before.revision + 1, ...(past && { past }) };
}

/** Whether `later` is what became of `earlier`, through whatever changes. */
export const follows = (later: Note, earlier: Note): boolean =>
  later.past?.includes(printOf(earlier)) ?? false;

/** Whether two notes say the same; times and revisions do not count. */
export const sameContent = (a: Note, b: Note): boolean => content(a) === content(b);

const printOf = (note: Note) => fingerprint(content(note));

function content({ url, title, body, tags, records, colour, target, deleted }: Note): string {
  const place = target && [
    target.quote.exact,
    target.quote.prefix,
    target.quote.suffix,
    target.position.start,
    target.position.end,
  ];
  return JSON.stringify([url, title, body, tags, records, colour, place, deleted !== undefined]);
}
