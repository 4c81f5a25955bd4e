import type { Dossier, GatherDossier } from "./dossier.ts";
import { isNamed } from "./names.ts";
import type { AnyRecord, Claim, Metric, NamedRecord, Source } from "./schema.ts";

/** A dossier service over records in memory: for command lines and tests; the extension reads its store instead. */
export function dossierOf(records: readonly AnyRecord[]): GatherDossier {
  const named = new Map<string, NamedRecord>();
  const metrics = new Map<string, Metric>();
  const sources = new Map<string, Source>();
  const claims = new Map<string, Claim[]>();
  for (const record of records) {
    if (isNamed(record)) named.set(record.id, record);
    else if (record.kind === "metric") metrics.set(record.id, record);
    else if (record.kind === "source") sources.set(record.id, record);
    else if (claims.has(record.about)) claims.get(record.about)?.push(record);
    else claims.set(record.about, [record]);
  }
  return async (ids): Promise<Dossier> => {
    const wanted = [...new Set(ids)];
    const about = wanted.flatMap((id) => claims.get(id) ?? []);
    const pick = <T>(map: ReadonlyMap<string, T>, keys: readonly string[]): Map<string, T> =>
      new Map(keys.flatMap((key) => (map.has(key) ? [[key, map.get(key) as T]] : [])));
    return {
      records: pick(named, wanted),
      claims: about,
      metrics: pick(
        metrics,
        about.map(({ metric }) => metric),
      ),
      sources: pick(
        sources,
        about.map(({ reportedIn }) => reportedIn),
      ),
    };
  };
}
