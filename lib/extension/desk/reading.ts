/** Looks up and opens records straight from the database on this machine: no waiting for a worker to wake. */
import { lookUp } from "../../lexicon/index.ts";
import type { Knowledge } from "../../store/dataset/knowledge.ts";
import { openDatasetStore } from "../../store/dataset.ts";
import { sendMessage } from "../messages.ts";
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

export function openReading(): Pick<Desk, "lookUp" | "records" | "record"> {
  const store = openDatasetStore();
  const knowledge = async () => knowledgeOf(await store);
  const records = async (ids: readonly string[]) => {
    const known = (await (await knowledge()).gather(ids)).records;
    return ids.flatMap((id) => known.get(id) ?? []);
  };
  return {
    records,
    lookUp: async (query, limit) => {
      const { lexicon, directory } = await knowledge();
      return records(lookUp(lexicon, query, limit).map(({ record }) => directory[record] ?? ""));
    },
    record: async (id) => {
      const { gather, linkedTo } = await knowledge();
      const [dossier, linked] = await Promise.all([gather([id]), linkedTo(id)]);
      const record = dossier.records.get(id);
      if (!record) return undefined;
      const { claims, metrics, sources } = dossier;
      return {
        record,
        linked,
        dossier: {
          records: [record],
          claims,
          metrics: [...metrics.values()],
          sources: [...sources.values()],
        },
      };
    },
  };
}
