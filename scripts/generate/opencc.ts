/** The OpenCC data that opencc-js carries (Apache-2.0), for the tables generated from it. */
import { readFile } from "node:fs/promises";

const PACKAGE = new URL("../../node_modules/opencc-js/", import.meta.url);

/** Of opencc-js, as the generated files name it. */
export const { version } = JSON.parse(await readFile(new URL("package.json", PACKAGE), "utf8")) as {
  version: string;
};

/** Pairs [from, to] of single UTF-16 code units; of several choices OpenCC's first, or all. */
export async function pairs(dictionary: string, choices: "first" | "all"): Promise<[string, string][]> {
  const path = `dist/esm-lib/dict/${dictionary}.js`;
  const loaded = (await import(new URL(path, PACKAGE).href)) as { default: string | string[][] };
  const rows =
    typeof loaded.default === "string"
      ? loaded.default.split("|").map((row) => row.split(" "))
      : loaded.default;
  return rows.flatMap(([from = "", ...to]) =>
    to
      .slice(0, choices === "first" ? 1 : undefined)
      .flatMap((one) =>
        from.length === 1 && one.length === 1 && from !== one ? [[from, one] as [string, string]] : [],
      ),
  );
}

/** Ascending characters as the gaps between them, in printable ASCII: "!" is 1; "~" adds 93 without ending the gap. */
export function inGaps(characters: readonly string[], before: number): string {
  let gaps = "";
  let last = before;
  for (const character of characters) {
    let gap = character.charCodeAt(0) - last;
    last += gap;
    for (; gap > 93; gap -= 93) gaps += "~";
    gaps += String.fromCharCode(32 + gap);
  }
  return gaps;
}
