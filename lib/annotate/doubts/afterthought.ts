/** Whose figures a sentence tells before it comes to name a record. */
import type { Figure } from "../../figures/figure.ts";
import type { Subject } from "../link/subject.ts";
import { CLAUSE, firstFrom } from "../place.ts";
import { between, type Placed, type Reading } from "../reading.ts";

/** 淘宝有3000万商家，公益宝贝只是…: named only in a later clause, it is not what the sentence began with. */
export function isAfterthought(
  figure: Placed<Figure>,
  { id, behind, level }: Subject,
  { names }: Reading,
): boolean {
  if (!behind || level <= CLAUSE) return false;
  for (let i = firstFrom(names, figure.start) - 1; names[i]?.at.sentence === figure.at.sentence; i--)
    if (names[i]?.it.id === id) return false;
  return true;
}

const OF_ALL = /我国|全国|全球|全世界|中国(?:目前|现)?有/;
/** A body that is only quoted. */
const SPOKE = /^[^,，。]{0,8}(?:介绍|表示|透露|统计|数据|显示|指出|发布|公布|称|说)/;

/** Whether what it began with is the whole country, or a body that does not merely speak: 壹基金2023年总收入4.1亿元，… */
export function beginsWithAnother(figure: Placed<Figure>, subject: Subject, reading: Reading): boolean {
  if (!isAfterthought(figure, subject, reading)) return false;
  const { folded, names, passages } = reading;
  const from = passages.sentences[figure.at.sentence] ?? 0;
  if (OF_ALL.test(folded.between(from, figure.start))) return true;
  return between(names, from, figure.start).some(
    ({ it, end }) => it.kind === "organisation" && !SPOKE.test(folded.between(end, figure.start)),
  );
}
