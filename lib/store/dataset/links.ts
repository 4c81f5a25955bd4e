/**
 * Which records link to which, backwards, as one array of numbers: `starts` (one more than there are records), then
 * the ordinals. The records that link to ordinal i are array[starts[i]] … array[starts[i + 1] - 1].
 */
export type Links = Uint32Array<ArrayBuffer>;

/** From pairs of ordinals, from and to, end to end. */
export function compileLinks(pairs: Uint32Array, records: number): Links {
  const links = new Uint32Array(records + 1 + pairs.length / 2);
  const next = new Uint32Array(records + 1);
  for (let i = 1; i < pairs.length; i += 2) {
    const to = pairs[i] as number;
    next[to + 1] = (next[to + 1] as number) + 1;
  }
  next[0] = records + 1;
  for (let record = 1; record <= records; record++)
    next[record] = (next[record] as number) + (next[record - 1] as number);
  links.set(next);
  for (let i = 0; i < pairs.length; i += 2) {
    const to = pairs[i + 1] as number;
    const place = next[to] as number;
    links[place] = pairs[i] as number;
    next[to] = place + 1;
  }
  return links;
}

/** The ordinals of the records that link to this one; one may be there more than once. */
export function linkedFrom(links: Links, ordinal: number): Uint32Array {
  return links.subarray(links[ordinal], links[ordinal + 1]);
}
