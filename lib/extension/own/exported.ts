import { linksOf } from "../../dataset/links.ts";
import { isNamed } from "../../dataset/names.ts";
import { parseOwn } from "../../dataset/own/parse-own.ts";
import type { AnyRecord, Claim } from "../../dataset/schema.ts";
import type { RecordView } from "../messages.ts";
import { bare } from "./bare.ts";

/**
 * The reader's own records with what they refer to, so that the files are sound by themselves: of a feed's record only
 * its name goes along, of its metrics those the claims use. Links to what is no longer on record are left out.
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
  for (const id of new Set(own.filter(isNamed).flatMap(linksOf))) {
    const seen = all.has(id) ? undefined : await view(id);
    if (seen) all.set(id, parseOwn(bare(seen.record)));
  }
  return [...all.values()].map((record) => linkedTo(record, all));
}

function linkedTo(record: AnyRecord, known: ReadonlyMap<string, AnyRecord>): AnyRecord {
  switch (record.kind) {
    case "program":
      return { ...record, participatingOrg: record.participatingOrg.filter(({ org }) => known.has(org)) };
    case "report":
      return { ...record, publisher: record.publisher.filter((id) => known.has(id)) };
    case "organisation": {
      const { parentOrganization: above, ...rest } = record;
      return above !== undefined && known.has(above) ? record : rest;
    }
    default:
      return record;
  }
}
