import { compileInSlices } from "../../lexicon/index.ts";
import type { LexiconName } from "../../lexicon/names.ts";
import { compileLinks, type Link } from "./links.ts";
import type { Compiled, Generation, Shelf } from "./shelf.ts";
import { openSlice, type SliceContent } from "./slice.ts";

/** The lexicon, directory and links of a generation all of whose shards are on the shelf. */
export async function compileGeneration(generation: Generation, shelf: Shelf): Promise<Compiled> {
  const slices: SliceContent[] = [];
  for (const { manifest } of generation.feeds) {
    const hashes = manifest.shards.filter(({ group }) => group === "record").map(({ hash }) => hash);
    for (const slice of await shelf.slices(hashes)) slices.push(openSlice(slice));
  }
  const directory = [...new Set(slices.flatMap(({ ids }) => ids))].sort();
  const ordinals = new Map(directory.map((id, ordinal) => [id, ordinal]));
  const { buffer } = await compileInSlices(namesIn(slices, ordinals));
  return {
    generation: generation.id,
    lexicon: buffer,
    directory: directory.join("\n"),
    links: compileLinks(linksIn(slices, ordinals), directory.length),
  };
}

/** Names with ordinals of the whole directory; several feeds naming one record alike give one name. */
function namesIn(slices: readonly SliceContent[], ordinals: ReadonlyMap<string, number>): LexiconName[] {
  const names = new Map<string, LexiconName>();
  for (const slice of slices)
    for (const name of slice.names) {
      const record = ordinals.get(slice.ids[name.record] ?? "");
      if (record === undefined) continue;
      const key = `${record} ${name.match} ${name.text}`;
      if (!names.has(key)) names.set(key, { ...name, record });
    }
  return [...names.values()];
}

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
