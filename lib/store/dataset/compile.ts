/** A generation's shards → what answers from them. Slices pass through one at a time: a large dataset is never in memory whole. */
import { compileInSlices, type NameList } from "../../lexicon/index.ts";
import { find } from "./find.ts";
import { compileLinks, type Links } from "./links.ts";
import { type Outlines, outlinesIn } from "./outlines.ts";
import type { Compiled, Generation, Shelf } from "./shelf.ts";
import { sortRuns } from "./sort-runs.ts";

/** Milliseconds of compiling between two pauses: code that is still cold makes of them several times as many. */
const SLICE = 5;
/** Ids between two pauses. */
const STEP = 2_000;

/** The lexicon, directory and links of a generation all of whose shards are on the shelf; gives way every few milliseconds. */
export async function compileGeneration(
  generation: Generation,
  shelf: Shelf,
  giveWay: () => Promise<void>,
): Promise<Compiled> {
  const { names, directory, links } = await numbered(
    await outlinesIn(generation.feeds, shelf, giveWay),
    giveWay,
  );
  const { buffer } = await compileInSlices(names, { pause: giveWay, slice: SLICE });
  // what comes next is a write of all of it
  await giveWay();
  return { generation: generation.id, lexicon: buffer, directory, links };
}

/** Gives the records their ordinals, which are known once all ids are. */
async function numbered(
  { names, ids, runs, links }: Outlines,
  giveWay: () => Promise<void>,
): Promise<{ names: NameList; directory: string; links: Links }> {
  const directory: string[] = [];
  const ordinals = new Uint32Array(ids.length);
  for (const [i, number] of (await sortRuns(ids, runs, giveWay)).entries()) {
    if (i % STEP === 0) await giveWay();
    const id = ids[number] as string;
    if (id !== directory.at(-1)) directory.push(id);
    ordinals[number] = directory.length - 1;
  }
  names.renumber(ordinals);
  await giveWay();
  const resolved = await resolve(links, ordinals, directory, giveWay);
  return { names, directory: directory.join("\n"), links: compileLinks(resolved, directory.length) };
}

/** Links to records that no feed has lead nowhere and are left out. */
async function resolve(
  { from, to }: Outlines["links"],
  ordinals: Uint32Array,
  directory: readonly string[],
  giveWay: () => Promise<void>,
): Promise<Uint32Array> {
  const pairs = new Uint32Array(from.length * 2);
  let used = 0;
  for (const [i, id] of to.entries()) {
    if (i % STEP === 0) await giveWay();
    const target = find(directory, id);
    if (target < 0) continue;
    pairs[used++] = ordinals[from[i] ?? 0] ?? 0;
    pairs[used++] = target;
  }
  return pairs.slice(0, used);
}
