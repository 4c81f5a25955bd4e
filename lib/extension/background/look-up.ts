/** Answers what popup, side panel and library look up. */
import * as v from "valibot";
import { lookUp, prepareLookUp } from "../../lexicon/index.ts";
import type { Knowledge } from "../../store/dataset/knowledge.ts";
import { LookUpRequest, RecordsRequest } from "../messages.ts";
import { answer } from "./answer.ts";
import type { Stores } from "./reading.ts";

async function recordsOf({ gather }: Knowledge, ids: readonly string[]) {
  const { records } = await gather(ids);
  return ids.flatMap((id) => records.get(id) ?? []);
}

export function answerLookUp({ dataset }: Pick<Stores, "dataset">): void {
  const knowledge = async () => (await dataset()).knowledge();
  answer("lookUp", LookUpRequest, async ({ query, limit }) => {
    const known = await knowledge();
    const hits = lookUp(known.lexicon, query, limit);
    return recordsOf(
      known,
      hits.flatMap(({ record }) => known.directory[record] ?? []),
    );
  });
  answer("prepareLookUp", v.undefined_(), async () => {
    await prepareLookUp((await knowledge()).lexicon);
    return null;
  });
  answer("records", RecordsRequest, async ({ ids }) => recordsOf(await knowledge(), ids));
  answer("recordIds", v.undefined_(), async () => [...(await knowledge()).directory]);
}
