import type { Knowledge } from "../store/dataset/knowledge.ts";
import type { RecordView } from "./messages.ts";

/** A record with its claims, and the records it links to or is linked from; undefined: it is not on record. */
export async function viewRecord(
  { gather, linkedTo }: Knowledge,
  id: string,
): Promise<RecordView | undefined> {
  const [dossier, linked] = await Promise.all([gather([id]), linkedTo(id)]);
  const record = dossier.records.get(id);
  if (!record) return undefined;
  const { claims, metrics, sources } = dossier;
  return {
    record,
    linked,
    dossier: { records: [record], claims, metrics: [...metrics.values()], sources: [...sources.values()] },
  };
}
