import { describe, expect, it } from "vitest";
import { annotate } from "../../../lib/annotate/annotate.ts";
import { knowledgeOf } from "../../../scripts/annotate/knowledge.ts";
import expected from "../../pages/expected.json" with { type: "json" };
import { readSample } from "../../pages/read-sample.ts";

const knowledge = await knowledgeOf();

async function found(page: string) {
  const { text, published } = await readSample(page);
  const annotations = await annotate(text, knowledge, published === undefined ? {} : { published });
  const names: Record<string, number> = {};
  const figures: { text: string; id: string | undefined; verdict: string | undefined }[] = [];
  for (const each of annotations) {
    if (each.kind !== "figure") names[each.id] = (names[each.id] ?? 0) + 1;
    else {
      const written = text.slice(each.start, each.end).replace(/\s+/g, "");
      figures.push({ text: written, id: each.id, verdict: each.judgement?.verdict });
    }
  }
  return { names, figures };
}

/** Every sample page with what a reader must be shown on it: how often each record is named, each figure's verdict. */
describe("the sample pages", () => {
  it.each(Object.entries(expected))("%s", async (page, { names, figures }) => {
    expect(await found(page)).toEqual({ names, figures });
  });
});
