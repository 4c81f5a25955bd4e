import { compileInSlices } from "../../lexicon/index.ts";
import type { LexiconName } from "../../lexicon/names.ts";
import { compileLinks, type Link } from "./links.ts";
import { mergeSorted } from "./merge-sorted.ts";
import type { Compiled, FeedVersion, Generation, Shelf } from "./shelf.ts";
import { openSlice, type SliceContent } from "./slice.ts";

/** Slices read in one go. */
const BATCH = 16;

/** The lexicon, directory and links of a generation all of whose shards are on the shelf; gives way every few milliseconds. */
export async function compileGeneration(
  generation: Generation,
  shelf: Shelf,
  giveWay: () => Promise<void>,
): Promise<Compiled> {
  const slices: SliceContent[] = [];
  const lists: (readonly string[])[] = [];
  for (const feed of generation.feeds) {
    const own = await slicesOf(feed, shelf, giveWay);
    slices.push(...own);
    lists.push(
      await mergeSorted(
        own.map(({ ids }) => ids),
        giveWay,
      ),
    );
  }
  const directory = await mergeSorted(lists, giveWay);
  const ordinals = new Map(directory.map((id, ordinal) => [id, ordinal]));
  await giveWay();
  const links = compileLinks(linksIn(slices, ordinals), directory.length);
  await giveWay();
  const names = namesIn(slices, ordinals, idsTwice(lists));
  const { buffer } = await compileInSlices(names, { pause: giveWay });
  return { generation: generation.id, lexicon: buffer, directory: directory.join("\n"), links };
}

async function slicesOf(
  { manifest }: FeedVersion,
  shelf: Shelf,
  giveWay: () => Promise<void>,
): Promise<SliceContent[]> {
  const hashes = manifest.shards.filter(({ group }) => group === "record").map(({ hash }) => hash);
  const opened: SliceContent[] = [];
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
function namesIn(
  slices: readonly SliceContent[],
  ordinals: ReadonlyMap<string, number>,
  twice: ReadonlySet<string>,
): LexiconName[] {
  const names: LexiconName[] = [];
  const seen = new Set<string>();
  for (const slice of slices)
    for (const name of slice.names) {
      const id = slice.ids[name.record] ?? "";
      const key = `${id} ${name.match} ${name.text}`;
      if (twice.has(id) && seen.size === seen.add(key).size) continue;
      names.push({ ...name, record: ordinals.get(id) ?? 0 });
    }
  return names;
}

/** Links to records that no feed has lead nowhere and are left out. */
function linksIn(slices: readonly SliceContent[], ordinals: ReadonlyMap<string, number>): Link[] {
  const all: Link[] = [];
  for (const { ids, links } of slices)
    for (const [i, targets] of links.entries())
      for (const target of targets) {
        const [from, to] = [ordinals.get(ids[i] ?? ""), ordinals.get(target)];
        if (from !== undefined && to !== undefined) all.push([from, to]);
      }
  return all;
}
