/**
 * Bit sets addressed by hashes of symbols. Scanning and compiling must agree on the hashes, so they live here. Plain
 * sums and shifts, no Math.imul: a page is read once, mostly before V8 has compiled any of this, and there every call
 * counts. A symbol has 16 bits, so no product reaches 2 ** 31.
 */

/** Hash of two symbols. */
export const pairHash = (first: number, second: number): number => (first * 31_153 + second * 20_011) | 0;

/** Hash of four symbols, from those of the first two and the last two. */
export const quadHash = (first: number, last: number): number => first ^ (last << 11) ^ (last >>> 13);

/** Hash of a name of three symbols, or of two and a 0, from that of the first two. */
export const shortHash = (pair: number, third: number): number => quadHash(pair, third);

/** 1 if the bit of a hash is set, else 0; the set's length in words is a power of two. */
export const bitOf = (set: Int32Array, hash: number): number =>
  ((set[(hash >>> 5) & (set.length - 1)] as number) >>> hash) & 1;

export function setBit(set: Int32Array, hash: number): void {
  const word = (hash >>> 5) & (set.length - 1);
  set[word] = (set[word] as number) | (1 << hash);
}

/** 1 if both bits of a hash are set, which lie in one word: a Bloom filter that costs one look at memory. */
export const twoBitsOf = (set: Int32Array, hash: number): number => twoBitsIn(set, set.length - 1, hash);

/** The same in the first words of an array; `mask` is their number less one. */
export const twoBitsIn = (words: Int32Array, mask: number, hash: number): number => {
  const word = words[(hash >>> 10) & mask] as number;
  return (word >>> hash) & (word >>> (hash >>> 5)) & 1;
};

export function setTwoBits(set: Int32Array, hash: number): void {
  const word = (hash >>> 10) & (set.length - 1);
  set[word] = (set[word] as number) | (1 << hash) | (1 << (hash >>> 5));
}

/** As many bits as the set of pairs or the one of fours may have: what fits the processor's caches. */
export const MOST_BITS = 2 ** 21;

/** An empty set with at least `bits` bits, at least 256 and at most `most`, rounded up to a power of two. */
export function bitSet(bits: number, most: number): Int32Array {
  let size = 256;
  while (size < bits && size < most) size *= 2;
  return new Int32Array(size / 32);
}
