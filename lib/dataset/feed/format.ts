/**
 * The files of a feed, as schemas. A feed is static files below one address:
 *
 *     latest.json       the envelope: a signed statement, the one file that changes in place
 *     m/<sha256>.json   a manifest, never changed
 *     s/<sha256>.gz     a shard, never changed: gzipped JSON, an array of records
 *     d/<sha256>.gz     what changed since one earlier manifest, never changed: see delta.ts
 *
 * Every field is required and no other is allowed: a publisher's slip is found when it is made, and what a
 * later version adds is announced by `spec`.
 */
import * as v from "valibot";

/** Raised when a reader of the previous version would misread a feed. */
export const SPEC = 1;

/** No honest file is larger; anything larger is not even read to its end. Bytes. */
export const LIMITS = {
  envelope: 64 * 1024,
  manifest: 16 * 1024 * 1024,
  shard: 16 * 1024 * 1024,
  shardRaw: 64 * 1024 * 1024,
  delta: 4 * 1024 * 1024,
  deltaRaw: 32 * 1024 * 1024,
} as const;

const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "a hash is 64 hexadecimal digits"));
const Instant = v.pipe(v.string(), v.isoTimestamp());

export const FeedId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a feed's id is a lower-case slug"),
  v.maxLength(64),
);

export const FileRef = v.strictObject({ hash: Hash, length: natural });

/** A shorter way from an earlier manifest to this edition's; whoever can't take it fetches shards. */
export const DeltaRef = v.strictObject({
  from: Hash,
  hash: Hash,
  length: v.pipe(natural, v.maxValue(LIMITS.delta)),
  rawHash: Hash,
  rawLength: v.pipe(natural, v.maxValue(LIMITS.deltaRaw)),
});

/** What the publisher signs. */
export const Statement = v.strictObject({
  spec: v.literal(SPEC),
  feed: FeedId,
  publisher: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** Grows with every publication; a reader never goes back. */
  seq: natural,
  issued: Instant,
  /** Past it the publisher no longer vouches that this is the newest. */
  expires: Instant,
  /** The oldest version of Shanzhu that can read the records. */
  minApp: v.pipe(v.string(), v.regex(/^\d+(\.\d+){0,3}$/)),
  manifest: FileRef,
  deltas: v.pipe(v.array(DeltaRef), v.maxLength(32)),
});

export const Signature = v.strictObject({
  /** The raw Ed25519 public key, base64; a reader takes it only if its fingerprint is pinned. */
  publicKey: v.pipe(v.string(), v.maxLength(100)),
  signature: v.pipe(v.string(), v.maxLength(200)),
});

export const Envelope = v.strictObject({
  /** The statement's exact text: what is signed is this string, never a re-serialised object. */
  signed: v.string(),
  signatures: v.pipe(v.array(Signature), v.maxLength(8)),
  /** Handing over to other keys, oldest first; each is signed by a key trusted up to then. */
  successions: v.pipe(
    v.array(v.strictObject({ signed: v.string(), signatures: v.pipe(v.array(Signature), v.maxLength(8)) })),
    v.maxLength(32),
  ),
});

/** From here on only these keys speak for the feed. */
export const Succession = v.strictObject({
  spec: v.literal(SPEC),
  feed: FeedId,
  /** Fingerprints. */
  keys: v.pipe(v.array(Hash), v.minLength(1), v.maxLength(8)),
});

/** `record`: organisations, programs, reports and the claims about them. `reference`: metrics and sources. */
export const GROUPS = ["record", "reference"] as const;

export const ManifestShard = v.strictObject({
  group: v.picklist(GROUPS),
  bucket: natural,
  /** Of the gzipped file. */
  hash: Hash,
  length: v.pipe(natural, v.maxValue(LIMITS.shard)),
  /** Of the JSON inside: some servers inflate on the way, and a delta leads to the JSON, not to the file. */
  rawHash: Hash,
  rawLength: v.pipe(natural, v.maxValue(LIMITS.shardRaw)),
  count: natural,
});

export const Manifest = v.strictObject({
  spec: v.literal(SPEC),
  feed: FeedId,
  /** How many buckets each group's records are spread over. */
  buckets: v.strictObject({
    record: v.pipe(natural, v.minValue(1)),
    reference: v.pipe(natural, v.minValue(1)),
  }),
  shards: v.array(ManifestShard),
});

export type DeltaRef = v.InferOutput<typeof DeltaRef>;
export type Signature = v.InferOutput<typeof Signature>;
export type Succession = v.InferOutput<typeof Succession>;
export type Statement = v.InferOutput<typeof Statement>;
export type Envelope = v.InferOutput<typeof Envelope>;
export type FileRef = v.InferOutput<typeof FileRef>;
export type Manifest = v.InferOutput<typeof Manifest>;
export type ManifestShard = v.InferOutput<typeof ManifestShard>;
export type Group = (typeof GROUPS)[number];

export const LATEST = "latest.json";
export const manifestPath = (hash: string): string => `m/${hash}.json`;
export const deltaPath = (hash: string): string => `d/${hash}.gz`;
export const shardPath = (hash: string): string => `s/${hash}.gz`;
