/** What changes notes; each change is noted down in the backup after it is in. */
import * as v from "valibot";
import { succeed } from "../../notes/lineage.ts";
import { Note } from "../../notes/note.ts";
import { revise, type Saved } from "../../notes/revise.ts";
import type { NotesStore } from "../notes.ts";
import type { Access } from "./access.ts";
import { bringIn } from "./bring-in.ts";
import type { NotesResult } from "./fault.ts";

type Writes = Pick<NotesStore, "save" | "remove" | "restore" | "bringIn">;

export function writes({ writing, backup, now, newId }: Access): Writes {
  /** A failing backup must not fail the write it follows. */
  const record = (put: readonly Note[]) => backup.record({ put }).catch(() => {});

  function changeOne(id: string, change: (stored: Note) => Note): Promise<NotesResult<Note>> {
    return writing(async (shelf) => {
      let changed: Note | undefined;
      await shelf.change([id], (stored) => {
        const found = stored.get(id);
        changed = found && change(found);
        return changed ? [changed] : [];
      });
      if (!changed) return { ok: false, error: "missing" };
      await record([changed]);
      return { ok: true, value: changed };
    });
  }

  return {
    async save(given) {
      const edited = v.safeParse(Note, given);
      if (!edited.success) return { ok: false, error: "invalid" };
      return writing(async (shelf) => {
        let saved: Saved | undefined;
        const decide = (stored: ReadonlyMap<string, Note>) => {
          saved = revise(stored.get(given.id), edited.output, { now, newId });
          return [saved.note];
        };
        await shelf.change([given.id], decide, { dropDrafts: true });
        if (!saved) return { ok: false, error: "unavailable" };
        await record([saved.note]);
        return { ok: true, value: saved };
      });
    },
    remove: (id) => changeOne(id, (stored) => succeed(stored, { ...stored, deleted: now().toISOString() })),
    restore: (id) =>
      changeOne(id, (stored) => {
        const { deleted: _, ...live } = stored;
        return succeed(stored, live);
      }),
    bringIn: (given) =>
      writing(async (shelf) => {
        const notes = given.filter((one) => v.is(Note, one));
        return { ok: true, value: await bringIn(shelf, notes, record) };
      }),
  };
}
