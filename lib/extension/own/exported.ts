import { parseOwn } from "../../dataset/own/parse-own.ts";
import type { AnyRecord, Claim } from "../../dataset/schema.ts";
import type { RecordView } from "../messages.ts";
import { bare } from "./bare.ts";

/**
 * The reader's own records with what they refer to, so that the files are sound by themselves: of a feed's record only
 * its name goes along, of its metrics those the claims use.
 */
export async function exported(
  own: readonly AnyRecord[],
  view: (id: string) => Promise<RecordView | undefined>,
): Promise<AnyRecord[]> {
  const all = new Map<string, AnyRecord>(own.map((record) => [record.id, record]));
  const claims = own.filter((record): record is Claim => record.kind === "claim");
  for (const [about, said] of Map.groupBy(claims, (claim) => claim.about)) {
    const seen = await view(about);
    if (!seen) continue;
    if (!all.has(about)) all.set(about, parseOwn(bare(seen.record)));
    const wanted = new Set(said.map(({ metric }) => metric));
    for (const metric of seen.dossier.metrics)
      if (wanted.has(metric.id) && !all.has(metric.id)) all.set(metric.id, metric);
  }
  return [...all.values()];
}
