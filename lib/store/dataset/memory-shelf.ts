import type { Compiled, Generation, Pointer, Shelf, ShelvedShard } from "./shelf.ts";

/** Holds everything until the worker sleeps: for private windows and browsers that keep no history. */
export function openMemoryShelf(): Shelf {
  const shards = new Map<string, ShelvedShard>();
  const generations = new Map<string, Generation>();
  const compiled = new Map<string, Compiled>();
  let live: Pointer | undefined;
  return {
    kind: "memory",
    heldShards: async () => new Set(shards.keys()),
    shard: async (hash) => shards.get(hash)?.bytes,
    slices: async (hashes) =>
      hashes.map((hash) => {
        const shard = shards.get(hash);
        if (!shard) throw new Error(`the shard ${hash} is not held`);
        return shard.slice;
      }),
    putShards: async (all) => {
      for (const shard of all) shards.set(shard.hash, shard);
    },
    deleteShards: async (hashes) => {
      for (const hash of hashes) shards.delete(hash);
    },
    pointer: async () => live,
    generation: async (id) => generations.get(id),
    compiled: async (id) => compiled.get(id),
    putCompiled: async (words) => void compiled.set(words.generation, words),
    flip: async (generation, words, pointer) => {
      generations.set(generation.id, generation);
      if (words) compiled.set(generation.id, words);
      live = pointer;
      for (const id of [...generations.keys()])
        if (id !== pointer.current && id !== pointer.previous) {
          generations.delete(id);
          compiled.delete(id);
        }
    },
    isOpen: () => true,
    close: () => {},
  };
}
