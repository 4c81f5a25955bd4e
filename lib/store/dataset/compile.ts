import { compileInSlices } from "../../lexicon/index.ts";
import type { LexiconName } from "../../lexicon/names.ts";
import { compileLinks, type Link } from "./links.ts";
import { mergeSorted } from "./merge-sorted.ts";
import type { Compiled, FeedVersion, Generation, Shelf } from "./shelf.ts";
import { type Outline, openSlice } from "./slice.ts";

/** Slices read in one go. */
const BATCH = 16;

/** The lexicon, directory and links of a generation all of whose shards are on the shelf; gives way every few milliseconds. */
export async function compileGeneration(
  generation: Generation,
  shelf: Shelf,
  giveWay: () => Promise<void>,
): Promise<Compiled> {
  const outlines: (readonly Outline[])[] = [];
  const lists: (readonly string[])[] = [];
  for (const feed of generation.feeds) {
    const own = await outlinesOf(feed, shelf, giveWay);
    outlines.push(...own);
    const ids = own.map((slice) => slice.map(({ id }) => id));
    lists.push(await mergeSorted(ids, giveWay));
  }
  const directory = await mergeSorted(lists, giveWay);
  const ordinals = new Map(directory.map((id, ordinal) => [id, ordinal]));
  await giveWay();
  const links = compileLinks(await linksIn(outlines, ordinals, giveWay), directory.length);
  const names = await namesIn(outlines, ordinals, idsTwice(lists), giveWay);
  const { buffer } = await compileInSlices(names, { pause: giveWay });
  return { generation: generation.id, lexicon: buffer, directory: directory.join("\n"), links };
}

async function outlinesOf(
  { manifest }: FeedVersion,
  shelf: Shelf,
  giveWay: () => Promise<void>,
): Promise<(readonly Outline[])[]> {
  const hashes = manifest.shards.filter(({ group }) => group === "record").map(({ hash }) => hash);
  const opened: (readonly Outline[])[] = [];
  for (let i = 0; i < hashes.length; i += BATCH) {
    for (const slice of await shelf.slices(hashes.slice(i, i + BATCH))) opened.push(openSlice(slice));
    await giveWay();
  }
  return opened;
}

/** The ids that several feeds have. */
function idsTwice(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  if (lists.length < 2) return new Set();
  const seen = new Set<string>();
  return new Set(lists.flat().filter((id) => seen.size === seen.add(id).size));
}

/** Names with ordinals of the whole directory; feeds that name one record alike give one name. */
async function namesIn(
  outlines: readonly (readonly Outline[])[],
  ordinals: ReadonlyMap<string, number>,
  twice: ReadonlySet<string>,
  giveWay: () => Promise<void>,
): Promise<LexiconName[]> {
  const all: LexiconName[] = [];
  const seen = new Set<string>();
  for (const [i, slice] of outlines.entries()) {
    for (const { id, names } of slice) {
      const record = ordinals.get(id) ?? 0;
      for (const name of names) {
        const key = twice.has(id) ? `${id} ${name.match} ${name.text}` : "";
        if (key !== "" && seen.size === seen.add(key).size) continue;
        // the same object, completed: a dataset can have hundreds of thousands
        all.push(Object.assign(name, { record }));
      }
    }
    if (i % BATCH === 0) await giveWay();
  }
  return all;
}

/** Links to records that no feed has lead nowhere and are left out. */
async function linksIn(
  outlines: readonly (readonly Outline[])[],
  ordinals: ReadonlyMap<string, number>,
  giveWay: () => Promise<void>,
): Promise<Link[]> {
  const all: Link[] = [];
  for (const [i, slice] of outlines.entries()) {
    for (const { id, links } of slice)
      for (const target of links) {
        const [from, to] = [ordinals.get(id), ordinals.get(target)];
        if (from !== undefined && to !== undefined) all.push([from, to]);
      }
    if (i % BATCH === 0) await giveWay();
  }
  return all;
}
