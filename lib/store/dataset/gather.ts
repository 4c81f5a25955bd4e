/** What is on record about some ids, read from no more shards than hold it. */
import type { Dossier } from "../../dataset/dossier.ts";
import { shardOf } from "../../dataset/feed/bucket.ts";
import type { Group, Manifest } from "../../dataset/feed/format.ts";
import { isNamed } from "../../dataset/names.ts";
import type { Claim, Metric, NamedRecord, Source } from "../../dataset/schema.ts";
import type { OpenedShard, OpenShards } from "./shard-cache.ts";
import type { Generation } from "./shelf.ts";

/** A record as one of several publishers words it. */
export interface Wording {
  /** The feed's id on this machine. */
  readonly feed: string;
  readonly publisher: string;
  readonly record: NamedRecord;
}

/**
 * `records` has the first feed's wording of each. Claims of every feed stand side by side; the ids of claims, metrics
 * and sources of any feed but the first end in `@feed`, so that no publisher can speak under another's id.
 */
export interface FeedDossier extends Dossier {
  /** All wordings of a record where several feeds have it. */
  readonly wordings: ReadonlyMap<string, readonly Wording[]>;
  /** Claim id → its publisher. */
  readonly publishers: ReadonlyMap<string, string>;
}

/** Ids no feed has are left out. */
export async function gather(
  generation: Generation,
  openShard: OpenShards,
  ids: readonly string[],
): Promise<FeedDossier> {
  const wordings = new Map<string, Wording[]>();
  const dossier = {
    records: new Map<string, NamedRecord>(),
    claims: [] as Claim[],
    metrics: new Map<string, Metric>(),
    sources: new Map<string, Source>(),
    publishers: new Map<string, string>(),
    wordings,
  };
  for (const [rank, feed] of generation.feeds.entries()) {
    const shards = await openAll(feed.manifest, "record", ids, openShard);
    const claims: Claim[] = [];
    for (const id of new Set(ids)) {
      const record = shards.get(id)?.byId.get(id);
      if (record && isNamed(record)) {
        const wording = { feed: feed.id, publisher: feed.publisher, record };
        if (dossier.records.has(id)) wordings.get(id)?.push(wording);
        else wordings.set(id, [wording]);
        if (!dossier.records.has(id)) dossier.records.set(id, record);
      }
      claims.push(...(shards.get(id)?.claimsAbout.get(id) ?? []));
    }
    await addClaims(dossier, claims, generation, rank, openShard);
  }
  for (const [id, all] of wordings) if (all.length === 1) wordings.delete(id);
  return dossier;
}

/** The records behind some ids, the first feed's wording of each; no claims, and so no shards of metrics and sources. */
export async function namedRecords(
  { feeds }: Generation,
  openShard: OpenShards,
  ids: readonly string[],
): Promise<Map<string, NamedRecord>> {
  const records = new Map<string, NamedRecord>();
  for (const { manifest } of feeds) {
    const wanted = ids.filter((id) => !records.has(id));
    const shards = await openAll(manifest, "record", wanted, openShard);
    for (const id of wanted) {
      const record = shards.get(id)?.byId.get(id);
      if (record && isNamed(record)) records.set(id, record);
    }
  }
  return records;
}

type Growing = { claims: Claim[]; publishers: Map<string, string> } & {
  metrics: Map<string, Metric>;
  sources: Map<string, Source>;
};

/** A feed's claims with the metrics and sources they name: its own first, else the first feed's. */
async function addClaims(
  dossier: Growing,
  claims: readonly Claim[],
  generation: Generation,
  rank: number,
  openShard: OpenShards,
): Promise<void> {
  const [feed, first] = [generation.feeds[rank], generation.feeds[0]];
  if (!feed || !first || claims.length === 0) return;
  const wanted = claims.flatMap(({ metric, reportedIn, basedOn }) => [
    metric,
    reportedIn,
    ...(basedOn ? [basedOn] : []),
  ]);
  const own = await openAll(feed.manifest, "reference", wanted, openShard);
  const shared = rank === 0 ? own : await openAll(first.manifest, "reference", wanted, openShard);
  const mark = (id: string): string => (rank === 0 ? id : `${id}@${feed.id}`);
  const markReference = (id: string): string => (own.get(id)?.byId.has(id) ? mark(id) : id);
  for (const id of wanted) {
    const record = own.get(id)?.byId.get(id) ?? shared.get(id)?.byId.get(id);
    if (record?.kind === "metric")
      dossier.metrics.set(markReference(id), { ...record, id: markReference(id) });
    if (record?.kind === "source")
      dossier.sources.set(markReference(id), { ...record, id: markReference(id) });
  }
  for (const claim of claims) {
    dossier.publishers.set(mark(claim.id), feed.publisher);
    dossier.claims.push({
      ...claim,
      id: mark(claim.id),
      metric: markReference(claim.metric),
      reportedIn: markReference(claim.reportedIn),
      ...(claim.basedOn ? { basedOn: markReference(claim.basedOn) } : {}),
      ...(claim.supersedes ? { supersedes: mark(claim.supersedes) } : {}),
    });
  }
}

/** Id → the opened shard that would hold it. A shard that can't be read takes no other down with it. */
async function openAll(
  manifest: Manifest,
  group: Group,
  ids: readonly string[],
  openShard: OpenShards,
): Promise<Map<string, OpenedShard>> {
  const opened = new Map<string, OpenedShard>();
  await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const shard = shardOf(manifest, group, id);
      if (!shard) return;
      await openShard(shard).then(
        (content) => opened.set(id, content),
        (error: unknown) => console.error(error),
      );
    }),
  );
  return opened;
}
