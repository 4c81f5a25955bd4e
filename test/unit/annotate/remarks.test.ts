import { describe, expect, test } from "vitest";
import { annotateText, figuresOf } from "./knowledge.ts";
import cases from "./remarks.json" with { type: "json" };

async function remarksOn(text: string): Promise<string[]> {
  return figuresOf(await annotateText(text)).flatMap(
    ({ judgement }) => judgement?.remarks.map(({ code }) => code) ?? [],
  );
}

describe.each(Object.entries(cases))("%s", (_, { code, hits, misses }) => {
  test.each(hits)("is remarked on: %s", async (text) => expect(await remarksOn(text)).toContain(code));
  test.each(misses)("is not seen where there is none: %s", async (text) =>
    expect(await remarksOn(text)).not.toContain(code),
  );
});
