/** What is put in order when the notes are opened: addresses by today's rules, and deleted notes past bringing back. */
import { normaliseUrl, URL_RULES } from "../../anchor/url.ts";
import type { Note } from "../../notes/note.ts";
import type { Backup } from "./backup.ts";
import type { NotesDatabase } from "./database.ts";

/** Days a deleted note can be brought back. */
const DAYS_KEPT = 30;
const DAY = 86_400_000;

/** May be cut off anywhere: the next opening goes on. */
export async function tidyUp(database: NotesDatabase, backup: Backup, now: Date): Promise<void> {
  await renameArticles(database, backup);
  const before = new Date(now.getTime() - DAYS_KEPT * DAY).toISOString();
  const gone = await database.notes.where("deleted").below(before).primaryKeys();
  if (gone.length === 0) return;
  await database.notes.bulkDelete(gone);
  await backup.record({ purged: gone }).catch(() => {});
}

/** Notes and drafts kept by older rules would not be found under the address their article has now. */
async function renameArticles(database: NotesDatabase, backup: Backup): Promise<void> {
  const { notes, drafts, facts } = database;
  if ((await facts.get("url-rules"))?.value === URL_RULES) return;
  const renamed = await database.transaction("rw", notes, drafts, facts, async () => {
    const changed = (await notes.toArray()).flatMap(atToday);
    await notes.bulkPut(changed);
    for (const draft of await drafts.toArray())
      for (const note of atToday(draft.note)) await drafts.put({ ...draft, url: note.url, note });
    await facts.put({ name: "url-rules", value: URL_RULES });
    return changed;
  });
  if (renamed.length > 0) await backup.record({ put: renamed }).catch(() => {});
}

/** The note under the address that today's rules give; nothing where it has it already. */
function atToday(note: Note): Note[] {
  const url = normaliseUrl(note.rawUrl);
  return url === note.url ? [] : [{ ...note, url }];
}
