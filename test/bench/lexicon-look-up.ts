/** Typing into look-up, key by key. */
import { compile, loadLexicon, lookUp } from "../../lib/lexicon/index.ts";
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
];

/** The slowest key stroke (median of five for each), after a first look-up that writes the names out. */
export function measureLookUp(size: number): {
  worst: number;
  worstTyped: string;
  usual: number;
  first: number;
} {
  const names = madeUpNames(size).map((text, record) => ({ text, record, match: "alone" as const }));
  const lexicon = loadLexicon(compile(names));
  const time = (typed: string) => {
    const start = performance.now();
    lookUp(lexicon, typed, 20);
    return performance.now() - start;
  };
  const first = time("北京");
  for (let round = 0; round < 3; round++) for (const typed of TYPED) time(typed);
  const strokes = TYPED.flatMap((typed) => Array.from(typed, (_, i) => typed.slice(0, i + 1))).map(
    (typed) => ({
      typed,
      ms: median(Array.from({ length: 5 }, () => time(typed))),
    }),
  );
  const worst = strokes.reduce((a, b) => (b.ms > a.ms ? b : a));
  return { worst: worst.ms, worstTyped: worst.typed, usual: median(strokes.map(({ ms }) => ms)), first };
}
