import { existsSync, readFileSync } from "node:fs";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { compile, loadLexicon, scan } from "../../../lib/lexicon/index.ts";
import type { LexiconName } from "../../../lib/lexicon/names.ts";

/** A printed page with hand-marked names, which is not part of the project; without it there is nothing to compare with. */
const FOLDER = new URL("../../../../shared/corpus", import.meta.url).pathname;
const missing = !existsSync(`${FOLDER}/entities.json`);

interface Named {
  readonly name: string;
  readonly seedOffsets: [number, number][];
  readonly aliases: { readonly text: string; readonly seedOffsets: [number, number][] }[];
}

describe.skipIf(missing)("every hand-marked name of the newspaper page", () => {
  const page = missing ? "" : readFileSync(`${FOLDER}/newspaper-page.txt`, "utf8");
  const entities: Named[] = missing
    ? []
    : JSON.parse(readFileSync(`${FOLDER}/entities.json`, "utf8")).entities;
  const names = entities.flatMap(({ name, aliases }, record): LexiconName[] =>
    [name, ...aliases.map(({ text }) => text)].map((text) => ({ text, record, match: "alone" })),
  );
  const marked = entities.flatMap(({ seedOffsets, aliases }) =>
    [seedOffsets, ...aliases.map((a) => a.seedOffsets)].flat(),
  );
  const lexicon = loadLexicon(compile(names));
  const found = scan(lexicon, page);
  const spellings = (text: string) => scan(lexicon, text).map(({ names: [first] }) => first?.record);

  it("is found, or lies in a longer one", () => {
    const lost = marked.filter(
      ([start, end]) => !found.some((mention) => mention.start <= start && mention.end >= end),
    );
    expect(lost.map(([start, end]) => page.slice(start, end))).toEqual([]);
  });

  it.each([
    ["without line ends", (text: string) => text.replace(/(?<!\n)\n(?!\n)/g, "")],
    ["in Traditional", Converter({ from: "cn", to: "t" })],
    [
      "in full width",
      (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
    ["letter-spaced", (text: string) => text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, " ")],
  ])("is found %s", (_, change) => {
    expect(spellings(change(page))).toEqual(spellings(page));
  });
});
