/** Where the dataset's bytes lie: IndexedDB, or memory where a browser keeps no databases. */
import type { Bytes } from "../../dataset/feed/bytes.ts";
import type { Manifest } from "../../dataset/feed/format.ts";
import type { Slice } from "./slice.ts";

/** A verified shard and what the lexicon needs of it. */
export interface ShelvedShard {
  /** The hash by which manifests name it. */
  readonly hash: string;
  /** Gzipped JSON. */
  readonly bytes: Bytes;
  readonly slice: Slice;
}

/** One feed as a generation shows it. */
export interface FeedVersion {
  /** The feed's id on this machine: publishers can't choose it. */
  readonly id: string;
  /** The feed's own id, as signed. */
  readonly feed: string;
  readonly publisher: string;
  readonly seq: number;
  readonly issued: string;
  readonly expires: string;
  readonly manifestHash: string;
  readonly manifest: Manifest;
}

/** Everything a reader sees at one time; never changed once written. The first feed's wording of a record is shown first. */
export interface Generation {
  readonly id: string;
  readonly feeds: readonly FeedVersion[];
}

/** What is compiled from a generation's shards. */
export interface Compiled {
  readonly generation: string;
  readonly lexicon: ArrayBuffer;
  /** Record ids, sorted, joined by line feeds: one string is read a hundred times faster than as many. */
  readonly directory: string;
  /** See links.ts. */
  readonly links: Uint32Array<ArrayBuffer>;
}

export interface Pointer {
  readonly current: string;
  readonly previous?: string;
}

export interface Shelf {
  readonly kind: "indexeddb" | "memory";
  heldShards(): Promise<Set<string>>;
  /** The stored bytes; undefined when not held. */
  shard(hash: string): Promise<Bytes | undefined>;
  /** In the order asked for; throws when one is not held. */
  slices(hashes: readonly string[]): Promise<Slice[]>;
  /** All of them or none. */
  putShards(shards: readonly ShelvedShard[]): Promise<void>;
  deleteShards(hashes: readonly string[]): Promise<void>;
  pointer(): Promise<Pointer | undefined>;
  generation(id: string): Promise<Generation | undefined>;
  compiled(generation: string): Promise<Compiled | undefined>;
  /** Replaces what was compiled from a generation. */
  putCompiled(compiled: Compiled): Promise<void>;
  /** Makes a generation current, in one transaction: all of it or nothing; without `compiled` what was
   * compiled for it before stays. Generations no longer named go. */
  flip(generation: Generation, compiled: Compiled | undefined, pointer: Pointer): Promise<void>;
  /** False once it was closed, by whomever: whoever clears the site's data closes the database under us. */
  isOpen(): boolean;
  close(): void;
}
