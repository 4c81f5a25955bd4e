/** The heading that a figure stands under: a short paragraph without a full stop, not far above it. */
import type { Figure } from "../../figures/figure.ts";
import type { Placed, Reading } from "../reading.ts";

/** Longer is prose; farther up it heads something else. */
const SHORT = 24;
const PARAGRAPHS = 8;
/** 三家平台的年度账单, 2022年年报: what follows is of a year. */
const OF_A_YEAR = /年度|全年|年报|财年|年终/;

function headingOver({ at }: Placed<Figure>, { passages, folded }: Reading): string {
  const { paragraphs } = passages;
  for (let i = at.paragraph - 1; i >= 0 && i >= at.paragraph - PARAGRAPHS; i--) {
    const [from, to] = [paragraphs[i] as number, paragraphs[i + 1] as number];
    // With the blank line behind it.
    if (to - from <= SHORT + 2 && !folded.between(from, to).includes("。")) return folded.between(from, to);
  }
  return "";
}

export function isUnderYear(figure: Placed<Figure>, reading: Reading): boolean {
  return OF_A_YEAR.test(headingOver(figure, reading));
}

/** 2024年度报告, 2023年年报: the year that what follows is of; null: none. */
export function yearOverhead(figure: Placed<Figure>, reading: Reading): string | null {
  const heading = headingOver(figure, reading);
  return OF_A_YEAR.test(heading) ? (/(?:19|20)\d\d(?=年)/.exec(heading)?.[0] ?? null) : null;
}
