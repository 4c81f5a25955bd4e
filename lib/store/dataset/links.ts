/**
 * Which records link to which, backwards, as one array of numbers: `starts` (one more than there are records), then
 * the ordinals. The records that link to ordinal i are array[starts[i]] … array[starts[i + 1] - 1].
 */
export type Links = Uint32Array<ArrayBuffer>;

/** A link from one ordinal to another. */
export type Link = readonly [from: number, to: number];

export function compileLinks(all: readonly Link[], records: number): Links {
  const links = new Uint32Array(records + 1 + all.length);
  const sorted = all.toSorted(([, a], [, b]) => a - b);
  let filled = 0;
  for (let record = 0; record <= records; record++) {
    links[record] = records + 1 + filled;
    for (; sorted[filled]?.[1] === record; filled++) links[records + 1 + filled] = sorted[filled]?.[0] ?? 0;
  }
  return links;
}

export function linkedFrom(links: Links, ordinal: number): Uint32Array {
  return links.subarray(links[ordinal], links[ordinal + 1]);
}
