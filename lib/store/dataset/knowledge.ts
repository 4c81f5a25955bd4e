/** A generation, ready for annotating, looking up and showing records. */
import { linksOf } from "../../dataset/links.ts";
import type { NamedRecord } from "../../dataset/schema.ts";
import type { Title } from "../../dataset/title.ts";
import { type Lexicon, loadLexicon } from "../../lexicon/index.ts";
import type { Courtesy } from "./courtesy.ts";
import { find } from "./find.ts";
import { type FeedDossier, gather, namedRecords } from "./gather.ts";
import { linkedFrom } from "./links.ts";
import { shardCache } from "./shard-cache.ts";
import type { Compiled, FeedVersion, Generation, Shelf } from "./shelf.ts";
import { titlesOn } from "./titles.ts";

export interface Knowledge {
  /** Names the generation; marks made under another one are stale. */
  readonly generation: string;
  readonly feeds: readonly FeedVersion[];
  readonly lexicon: Lexicon;
  /** Record ids; the lexicon's ordinals index it. */
  readonly directory: readonly string[];
  readonly gather: (ids: readonly string[]) => Promise<FeedDossier>;
  /** Records in their first feed's wording, without what is claimed of them; those no feed has are left out. */
  readonly records: (ids: readonly string[]) => Promise<ReadonlyMap<string, NamedRecord>>;
  /** What a list shows of records, in the order asked and without those no feed has: far quicker than `records`. */
  readonly titles: (ids: readonly string[]) => Promise<Title[]>;
  /** Ids of the records it links to and of those that link to it. */
  readonly linkIds: (id: string) => Promise<string[]>;
  /** The records it links to and those that link to it; a record of one's own kind links once. */
  readonly linkedTo: (id: string) => Promise<NamedRecord[]>;
}

/** Reads no shard yet. Throws a `LexiconError` where the compiled lexicon is damaged or of another version. */
export function openKnowledge(
  generation: Generation,
  compiled: Compiled,
  shelf: Shelf,
  reading: Courtesy["reading"],
): Knowledge {
  const directory = compiled.directory === "" ? [] : compiled.directory.split("\n");
  const openShard = shardCache(shelf);
  const gatherHere = (ids: readonly string[]) => reading(() => gather(generation, openShard, ids));
  const records = (ids: readonly string[]) => reading(() => namedRecords(generation, openShard, ids));
  const linkIds = async (id: string) => {
    const self = (await records([id])).get(id);
    const ordinal = find(directory, id);
    const incoming = ordinal < 0 ? [] : [...linkedFrom(compiled.links, ordinal)];
    const ids = new Set([...(self ? linksOf(self) : []), ...incoming.map((from) => directory[from] ?? "")]);
    ids.delete(id);
    return [...ids];
  };
  return {
    generation: generation.id,
    feeds: generation.feeds,
    lexicon: loadLexicon(compiled.lexicon),
    directory,
    gather: gatherHere,
    records,
    titles: titlesOn(shelf, generation.feeds),
    linkIds,
    linkedTo: async (id) => [...(await records(await linkIds(id))).values()],
  };
}
