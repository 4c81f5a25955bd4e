/** Whether all is well with the notes, and what brings lost ones back. */
import type { Note } from "../../notes/note.ts";
import type { NotesStore } from "../notes.ts";
import type { Access } from "./access.ts";

export function keeping({ reading, writing, backup }: Access): Pick<NotesStore, "status" | "recover"> {
  return {
    status: () =>
      reading(async (shelf, { mode, fault }) => {
        const here = new Set(await shelf.ids());
        const known = await backup.latest().catch(() => []);
        // what was deleted is no loss, though it comes back with the rest
        const lost = known.filter(({ id, deleted }) => deleted === undefined && !here.has(id));
        return { mode, count: here.size, recoverable: lost.length, ...(fault && { fault }) };
      }),
    recover: () =>
      writing(async (shelf) => {
        const known = await backup.latest();
        let missing: Note[] = [];
        await shelf.change(
          known.map(({ id }) => id),
          (stored) => {
            missing = known.filter(({ id }) => !stored.has(id));
            return missing;
          },
        );
        return { ok: true, value: missing.length };
      }),
  };
}
