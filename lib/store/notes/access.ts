/** How the parts of the store get at its rows: nothing throws, every call ends in a value or a named fault. */
import type { Circumstances } from "../../notes/revise.ts";
import type { Backup } from "./backup.ts";
import type { Connection, Opened } from "./connection.ts";
import { faultOf, type NotesResult } from "./fault.ts";
import type { Shelf } from "./shelf.ts";

export interface Access extends Circumstances {
  readonly backup: Backup;
  reading<T>(work: (shelf: Shelf, opened: Opened) => Promise<T>): Promise<NotesResult<T>>;
  /** Refused where the database may only be read. */
  writing<T>(work: (shelf: Shelf) => Promise<NotesResult<T>>): Promise<NotesResult<T>>;
}

/** Opens the connection when first used. */
export function accessTo(connection: Connection): Pick<Access, "reading" | "writing"> {
  async function reading<T>(work: (shelf: Shelf, opened: Opened) => Promise<T>): Promise<NotesResult<T>> {
    try {
      const opened = await connection.opened();
      if (!opened.shelf) return { ok: false, error: "blocked" };
      return { ok: true, value: await work(opened.shelf, opened) };
    } catch (error) {
      return { ok: false, error: faultOf(error) };
    }
  }

  async function writing<T>(work: (shelf: Shelf) => Promise<NotesResult<T>>): Promise<NotesResult<T>> {
    const result = await reading(async (shelf, { mode }): Promise<NotesResult<T>> => {
      return mode === "read-only" ? { ok: false, error: "newer" } : work(shelf);
    });
    return result.ok ? result.value : result;
  }

  return { reading, writing };
}
