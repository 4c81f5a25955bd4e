/** The figures of a page: what each belongs to, and what is to be said of it. */
import type { Figure } from "../figures/figure.ts";
import { beginsWithAnother } from "./afterthought.ts";
import type { FigureAnnotation, PageContext, Remark } from "./annotation.ts";
import type { Linked } from "./choose-claim.ts";
import { judgeAll } from "./judge.ts";
import { bestOf, linksOf, type Scored } from "./link.ts";
import { remarksInside } from "./page-remarks.ts";
import { SENTENCE } from "./place.ts";
import { isQuantity, type Placed, type Reading } from "./reading.ts";
import { disputed, type Subject, Subjects } from "./subject.ts";

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
  readonly links: readonly Scored[];
}

/** Links and judges the figures of a page. `all`: also those that belong to no record. */
export function annotateFigures(reading: Reading, context: PageContext, all: boolean): FigureAnnotation[] {
  const finder = new Subjects(reading, context.named ?? []);
  const found = reading.figures.map((figure): Found => {
    const subjects = finder.of(figure);
    return { figure, subjects, links: linksOf(figure, subjects, reading) };
  });
  const linked = found.flatMap(({ figure, subjects, links }): Linked[] => {
    const link = bestOf(links);
    return link ? [{ figure, link, others: links.slice(1), disputed: disputed(subjects) }] : [];
  });
  const remarks = remarksInside(reading, linked);
  const judgements = judgeAll(linked, reading, { published: context.published, remarks });
  const judged = new Map(linked.map(({ figure }, i) => [figure, judgements[i]]));
  return found.flatMap((one): FigureAnnotation[] => {
    const { figure } = one;
    const { start, end, it } = figure;
    const plain: FigureAnnotation = { start, end, kind: "figure", figure: it };
    const known = judged.get(figure);
    if (known) {
      const { link, judgement } = known;
      return [{ ...plain, id: link.subject.id, metric: link.metric.id, judgement }];
    }
    const stray = notOnRecord(one, remarks.get(figure) ?? [], reading);
    if (stray) return [stray];
    return all ? [plain] : [];
  });
}
