/** Bit sets addressed by hashes of symbol ids. Scanning and compiling must agree on the hashes, so they live here. */

/** Hash of two symbol ids; take it modulo the set's size. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first, 0x2c5) + second;
}

/** Hash of three symbol ids, from the hash of the first two. */
export function tripleHash(pair: number, third: number): number {
  return Math.imul(pair, 0x9e3b) + Math.imul(third, 0x3d);
}

/** Whether the bit of a hash is set; the set's length in words is a power of two. */
export function hasBit(set: Int32Array, hash: number): boolean {
  return (((set[(hash >>> 5) & (set.length - 1)] as number) >>> hash) & 1) === 1;
}

export function setBit(set: Int32Array, hash: number): void {
  const word = (hash >>> 5) & (set.length - 1);
  set[word] = (set[word] as number) | (1 << hash);
}

/** An empty set with at least `bits` bits, at least 256 and at most `most`, rounded up to a power of two. */
export function bitSet(bits: number, most: number): Int32Array {
  let size = 256;
  while (size < bits && size < most) size *= 2;
  return new Int32Array(size / 32);
}
