/** What can go wrong with the notes' database, in words the pages can turn into sentences. */

export type NotesFault =
  /** The disk or the browser's share of it is full. */
  | "quota"
  /** Another page holds an older version of the database open. */
  | "blocked"
  /** The database was written by a newer version of the extension: reading works, writing is refused. */
  | "newer"
  /** No database: a private window, "never remember history", or a damaged profile. */
  | "unavailable"
  /** No note with this id. */
  | "missing"
  /** Not a note. */
  | "invalid";

export type NotesResult<T> = { ok: true; value: T } | { ok: false; error: NotesFault };

/** Dexie wraps the browser's error, sometimes twice; the first name that says something decides. */
export function faultOf(error: unknown): NotesFault {
  for (let at = error, depth = 0; at && depth < 4; depth++) {
    const { name, inner } = at as { name?: string; inner?: unknown };
    if (name === "QuotaExceededError") return "quota";
    if (name === "VersionError") return "newer";
    at = inner;
  }
  return "unavailable";
}
