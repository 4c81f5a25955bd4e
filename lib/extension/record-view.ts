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
  const wordings = dossier.wordings.get(id);
  // the first feed's claims keep their ids, all others' end in @feed
  const others = [...dossier.publishers].filter(([claim]) => claim.includes("@"));
  return {
    record,
    linked,
    dossier: { records: [record], claims, metrics: [...metrics.values()], sources: [...sources.values()] },
    ...(wordings && { wordings: wordings.map(({ publisher, record }) => ({ publisher, record })) }),
    ...(others.length > 0 && { publishers: Object.fromEntries(others) }),
  };
}
