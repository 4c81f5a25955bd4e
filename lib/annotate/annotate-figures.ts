/** The figures of a page: what each belongs to, and what is to be said of it. */
import type { Figure } from "../figures/figure.ts";
import type { FigureAnnotation, PageContext, Remark } from "./annotation.ts";
import type { Linked } from "./claim/choose-claim.ts";
import { beginsWithAnother } from "./doubts/afterthought.ts";
import { judgeAll } from "./judge.ts";
import { bestOf, linksOf } from "./link/link.ts";
import { disputed, type Subject, Subjects } from "./link/subject.ts";
import { SENTENCE } from "./place.ts";
import { isQuantity, type Placed, type Reading } from "./reading.ts";
import { remarksInside } from "./remarks/page-remarks.ts";

/** A quantity in a sentence about a program, of a kind nobody has put on record. */
function notOnRecord(
  { figure, subjects }: Found,
  remarks: readonly Remark[],
  reading: Reading,
): FigureAnnotation | null {
  const subject = subjects.find(({ kind, level }) => kind === "program" && level <= SENTENCE);
  if (!subject || beginsWithAnother(figure, subject, reading) || !isQuantity(figure.it) || figure.it.vague)
    return null;
  const { start, end, it } = figure;
  const reason = { code: "not-on-record", params: {} };
  return {
    start,
    end,
    kind: "figure",
    id: subject.id,
    figure: it,
    judgement: { verdict: "not-on-record", reason, remarks },
  };
}

interface Found {
  readonly figure: Placed<Figure>;
  readonly subjects: readonly Subject[];
}

/** Links and judges the figures of a page. `all`: also those that belong to no record. */
export function annotateFigures(reading: Reading, context: PageContext, all: boolean): FigureAnnotation[] {
  const finder = new Subjects(reading, context.named ?? []);
  const found: Found[] = [];
  const linked: Linked[] = [];
  for (const figure of reading.figures) {
    const subjects = finder.of(figure);
    const links = linksOf(figure, subjects, reading);
    found.push({ figure, subjects });
    const link = bestOf(links);
    if (link) linked.push({ figure, link, others: links.slice(1), disputed: disputed(subjects) });
  }
  const remarks = remarksInside(reading, linked);
  const judgements = judgeAll(linked, reading, { published: context.published, remarks });
  const judged = new Map(linked.map(({ figure }, i) => [figure, judgements[i]]));
  const annotations: FigureAnnotation[] = [];
  for (const one of found) {
    const { figure } = one;
    const { start, end, it } = figure;
    const known = judged.get(figure);
    const stray = known ? null : notOnRecord(one, remarks.get(figure) ?? [], reading);
    if (known) {
      const { link, judgement } = known;
      const [id, metric] = [link.subject.id, link.metric.id];
      annotations.push({ start, end, kind: "figure", figure: it, id, metric, judgement });
    } else if (stray) annotations.push(stray);
    else if (all) annotations.push({ start, end, kind: "figure", figure: it });
  }
  return annotations;
}
