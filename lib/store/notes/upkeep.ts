/** What is put in order when the notes are opened: addresses by today's rules, and deleted notes past bringing back. */
import { normaliseUrl, URL_RULES } from "../../anchor/url.ts";
import type { Backup } from "./backup.ts";
import type { NotesDatabase } from "./database.ts";

/** Days a deleted note can be brought back. */
const DAYS_KEPT = 30;
const DAY = 86_400_000;

export async function tidyUp(database: NotesDatabase, backup: Backup, now: Date): Promise<void> {
  await renameArticles(database, backup);
  const before = new Date(now.getTime() - DAYS_KEPT * DAY).toISOString();
  const gone = await database.notes.where("deleted").below(before).primaryKeys();
  if (gone.length === 0) return;
  await database.notes.bulkDelete(gone);
  await backup.record({ purged: gone }).catch(() => {});
}

/** Notes kept by older rules would not be found under the address their article has now. */
async function renameArticles(database: NotesDatabase, backup: Backup): Promise<void> {
  const { notes, facts } = database;
  if ((await facts.get("url-rules"))?.value === URL_RULES) return;
  const renamed = (await notes.toArray())
    .map((note) => ({ ...note, url: normaliseUrl(note.rawUrl), was: note.url }))
    .filter(({ url, was }) => url !== was)
    .map(({ was: _, ...note }) => note);
  await database.transaction("rw", notes, facts, async () => {
    await notes.bulkPut(renamed);
    await facts.put({ name: "url-rules", value: URL_RULES });
  });
  if (renamed.length > 0) await backup.record({ put: renamed }).catch(() => {});
}
