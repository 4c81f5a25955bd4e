/** Answers what popup, side panel and library look up. */
import * as v from "valibot";
import { type Near, rankForPage } from "../../check/rank.ts";
import { lookUp, prepareLookUp } from "../../lexicon/index.ts";
import type { Knowledge } from "../../store/dataset/knowledge.ts";
import { LookUpRequest, TitlesRequest } from "../messages.ts";
import { answer } from "./answer.ts";
import { atOnce } from "./at-once.ts";
import type { Stores } from "./reading.ts";

/** Among so many hits those that the page in front names are looked for. */
const POOL = 200;

async function nearTo({ linkIds }: Knowledge, onPage: readonly string[]): Promise<Near> {
  const linked = await Promise.all(onPage.map(linkIds));
  return { named: new Set(onPage), linked: new Set(linked.flat()) };
}

/** Remembers the last answer: every key stroke over a page asks for the same. */
function rememberingNear(): typeof nearTo {
  let last: { key: string; near: Promise<Near> } | undefined;
  return (known, onPage) => {
    const key = [known.generation, ...onPage].join();
    if (last?.key !== key) last = { key, near: nearTo(known, onPage) };
    return last.near;
  };
}

/** To be called synchronously at start, as all that answers. */
export function answerLookUp({ dataset }: Pick<Stores, "dataset">): void {
  const knowledge = async () => (await dataset()).knowledge();
  const withLive = atOnce(knowledge);
  const near = rememberingNear();
  const idsOf = async (known: Knowledge, { query, limit, onPage }: v.InferOutput<typeof LookUpRequest>) => {
    const found = lookUp(known.lexicon, query, onPage.length > 0 ? Math.max(limit, POOL) : limit);
    const hits = found.flatMap(({ record, rank }) => {
      const id = known.directory[record];
      return id === undefined ? [] : { id, rank };
    });
    const ranked = rankForPage(hits, await near(known, onPage));
    return ranked.slice(0, limit).map(({ id }) => id);
  };
  const found = async (known: Knowledge, request: v.InferOutput<typeof LookUpRequest>) =>
    known.titles(await idsOf(known, request));
  answer("lookUp", LookUpRequest, (request) => withLive((known) => found(known, request)));
  answer("lookUpIds", LookUpRequest, (request) => withLive((known) => idsOf(known, request)));
  answer("prepareLookUp", v.undefined_(), async () => {
    const known = await knowledge();
    await prepareLookUp(known.lexicon);
    // the first answer is the slowest, its code being new to the browser: nobody waits for this one
    await found(known, { query: "gong", limit: 8, onPage: [] });
    return null;
  });
  answer("titles", TitlesRequest, ({ ids }) => withLive((known) => known.titles(ids)));
  answer("recordIds", v.undefined_(), async () => [...(await knowledge()).directory]);
}
