import type { ShelvedShard } from "../../store/dataset/shelf.ts";
import type { DatasetStore, VerifiedShard } from "../../store/dataset.ts";

/** Shards written in one transaction: a write that is safe on the disk costs the same for one as for many. */
const TOGETHER = 16;

export interface Keeper {
  add(shard: VerifiedShard): Promise<void>;
  /** Writes what is left. */
  finish(): Promise<void>;
}

/** Puts verified shards into the store a few at a time; each write is a resume point. */
export function keeper(store: DatasetStore): Keeper {
  const waiting: ShelvedShard[] = [];
  const write = () => store.putShards(waiting.splice(0));
  return {
    add: async (shard) => {
      await store.giveWay();
      waiting.push(await store.prepare(shard));
      if (waiting.length >= TOGETHER) await write();
    },
    finish: async () => {
      if (waiting.length > 0) await write();
    },
  };
}
