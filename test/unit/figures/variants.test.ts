/** Whatever word the recogniser knows, it knows in Traditional characters as each region writes them. */
import { globSync, readFileSync } from "node:fs";
import * as OpenCC from "opencc-js";
import { expect, test } from "vitest";
import { readText } from "../../../lib/figures/reading.ts";

const ROOM = new URL("../../../lib/figures/", import.meta.url);

/** Every run of Chinese characters in the recogniser's own strings. */
function known(): string[] {
  const files = globSync("**/*.ts", { cwd: ROOM, exclude: ["variants.ts", "judge/**"] });
  return files.flatMap((file) => {
    const code = readFileSync(new URL(file, ROOM), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    return code.match(/[\u4e00-\u9fff]+/g) ?? [];
  });
}

function read(text: string): string {
  const { codes, length } = readText(text);
  return String.fromCharCode(...codes.subarray(0, length));
}

test.each(["t", "tw", "hk"] as const)("every word is known in its Traditional form (%s)", (to) => {
  const convert = OpenCC.Converter({ from: "cn", to });
  const words = known();
  const also = new Set(words.map(read));
  expect(words.length).toBeGreaterThan(500);
  expect(words.filter((word) => !also.has(read(convert(word))))).toEqual([]);
});
