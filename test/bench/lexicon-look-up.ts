/** Typing into look-up, key by key. */
import { compile, loadLexicon, lookUp, prepareLookUp } from "../../lib/lexicon/index.ts";
import { madeUpNames } from "./lexicon-made-up.ts";
import { median } from "./row.ts";

/** What is typed: names, parts, pinyin, initials, mistakes, things that are not there. */
const TYPED = [
  "北京市爱心慈善基金会",
  "公益基金会",
  "beijingaixincishanjijinhui",
  "gongyijijinhui",
  "gyjjh",
  "szscszh",
  "zhongguo",
  "shshsh",
  "zzzzzz",
  "慈善总绘",
  "gongyijijinhoi",
  "xwqkp",
  "jiyiji",
  "gongyibjjinhui",
  "shijishij",
];

const lexiconOf = (size: number) =>
  loadLexicon(compile(madeUpNames(size).map((text, record) => ({ text, record, match: "alone" as const }))));

/** The slowest key stroke (median of eleven for each) once the lexicon is prepared, as it is while a search box opens. */
export async function measureLookUp(size: number): Promise<{
  worst: number;
  worstTyped: string;
  usual: number;
  first: number;
  longestSlice: number;
}> {
  const lexicon = lexiconOf(size);
  let longestSlice = 0;
  let since = performance.now();
  await prepareLookUp(lexicon, async () => {
    longestSlice = Math.max(longestSlice, performance.now() - since);
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  });
  const time = (typed: string) => {
    const start = performance.now();
    lookUp(lexicon, typed, 20);
    return performance.now() - start;
  };
  const first = time("北京");
  const strokes = TYPED.flatMap((typed) => Array.from(typed, (_, i) => typed.slice(0, i + 1)));
  // Round after round, so that what disturbs the machine does not hit all strokes of one query; three warm up.
  const all = strokes.map((): number[] => []);
  for (let round = -3; round < 11; round++) {
    strokes.forEach((typed, i) => {
      const ms = time(typed);
      if (round >= 0) all[i]?.push(ms);
    });
  }
  const times = strokes.map((typed, i) => ({ typed, ms: median(all[i] as number[]) }));
  const worst = times.reduce((a, b) => (b.ms > a.ms ? b : a));
  return {
    worst: worst.ms,
    worstTyped: worst.typed,
    usual: median(times.map(({ ms }) => ms)),
    first,
    longestSlice,
  };
}

/** The first key stroke where nothing was prepared. */
export function measureUnprepared(size: number): { ms: number } {
  const lexicon = lexiconOf(size);
  const start = performance.now();
  lookUp(lexicon, "北京", 20);
  return { ms: performance.now() - start };
}
