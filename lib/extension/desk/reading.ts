/** Looks up and opens records straight from the database on this machine: no waiting for a worker to wake. */
import { lookUp } from "../../lexicon/index.ts";
import type { Knowledge } from "../../store/dataset/knowledge.ts";
import { openDatasetStore } from "../../store/dataset.ts";
import { sendMessage } from "../messages.ts";
import { viewRecord } from "../record-view.ts";
import type { Desk } from "./desk.ts";

/** The worker installs the data that come with the package; asked anything, it wakes and does so. */
async function knowledgeOf(store: { knowledge(): Promise<Knowledge> }): Promise<Knowledge> {
  try {
    return await store.knowledge();
  } catch {
    await sendMessage("syncStatus");
    return store.knowledge();
  }
}

export function openReading(): Pick<Desk, "lookUp" | "records" | "record" | "ids"> {
  const store = openDatasetStore();
  const knowledge = async () => knowledgeOf(await store);
  const records = async (ids: readonly string[]) => {
    const known = (await (await knowledge()).gather(ids)).records;
    return ids.flatMap((id) => known.get(id) ?? []);
  };
  return {
    records,
    ids: async () => (await knowledge()).directory,
    lookUp: async (query, limit) => {
      const { lexicon, directory } = await knowledge();
      return records(lookUp(lexicon, query, limit).map(({ record }) => directory[record] ?? ""));
    },
    record: async (id) => viewRecord(await knowledge(), id),
  };
}
