/**
 * The one pipeline: a text becomes annotations. Names by the lexicon, ambiguous ones by what else the page names; then
 * figures, each linked to the record and the metric its words speak of, and judged against what is on record.
 * Deterministic, linear in the text; knows no browser and no clock.
 */
import type { Dossier, GatherDossier } from "../dataset/dossier.ts";
import type { Figure } from "../figures/figure.ts";
import { recogniseFigures } from "../figures/index.ts";
import { type Lexicon, scan, withShortForms } from "../lexicon/index.ts";
import type { Annotation, FigureAnnotation, NameAnnotation, PageContext, Remark } from "./annotation.ts";
import type { Linked } from "./choose-claim.ts";
import { judgeAll } from "./judge.ts";
import { type Link, link } from "./link.ts";
import { candidateIds, resolveNames } from "./names.ts";
import { remarksInside } from "./page-remarks.ts";
import { firstFrom, SENTENCE } from "./place.ts";
import { withoutNamedPlans } from "./plain-words.ts";
import { isQuantity, type Placed, type Reading, read } from "./reading.ts";
import { disputed, type Subject, Subjects } from "./subject.ts";

/** What is known: names, the ids their ordinals stand for, and the records behind them. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly directory: readonly string[];
  readonly gather: GatherDossier;
}

export interface AnnotateOptions {
  /** Also figures that belong to no record. */
  readonly allFigures?: boolean;
}

/** A number that is part of a name (3小时文化) is no figure. */
function outsideNames(figures: readonly Figure[], names: readonly NameAnnotation[]): Figure[] {
  return figures.filter(({ start }) => {
    const before = names[firstFrom(names, start + 1) - 1];
    return before === undefined || before.end <= start;
  });
}

/** A quantity in a sentence about a program, of a kind nobody has put on record. */
function notOnRecord({ figure, subjects }: Found, remarks: readonly Remark[]): FigureAnnotation | null {
  const subject = subjects.find(({ kind, level }) => kind === "program" && level <= SENTENCE);
  if (!subject || !isQuantity(figure.it) || figure.it.vague) return null;
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
  readonly link: Link | null;
}

function annotateFigures(reading: Reading, context: PageContext, all: boolean): FigureAnnotation[] {
  const finder = new Subjects(reading, context.named ?? []);
  const found = reading.figures.map((figure): Found => {
    const subjects = finder.of(figure);
    return { figure, subjects, link: link(figure, subjects, reading) };
  });
  const linked = found.flatMap(({ figure, subjects, link }): Linked[] =>
    link ? [{ figure, link, disputed: disputed(subjects) }] : [],
  );
  const remarks = remarksInside(reading, linked);
  const judgements = judgeAll(linked, reading, { published: context.published, remarks });
  const judged = new Map(linked.map(({ figure }, i) => [figure, judgements[i]]));
  return found.flatMap((one): FigureAnnotation[] => {
    const { figure, link } = one;
    const { start, end, it } = figure;
    const plain: FigureAnnotation = { start, end, kind: "figure", figure: it };
    const judgement = judged.get(figure);
    if (link && judgement) return [{ ...plain, id: link.subject.id, metric: link.metric.id, judgement }];
    const stray = notOnRecord(one, remarks.get(figure) ?? []);
    if (stray) return [stray];
    return all ? [plain] : [];
  });
}

async function gatherFor(
  ids: readonly string[],
  context: PageContext,
  gather: GatherDossier,
): Promise<Dossier> {
  return gather([...new Set([...ids, ...(context.named ?? [])])]);
}

/** Annotates a text, in order of start. `context`: what is known of the page besides its text. */
export async function annotate(
  text: string,
  { lexicon, directory, gather }: Knowledge,
  context: PageContext = {},
  options: AnnotateOptions = {},
): Promise<Annotation[]> {
  const mentions = withShortForms(text, scan(lexicon, text));
  const dossier = await gatherFor(candidateIds(mentions, directory), context, gather);
  const names = resolveNames(mentions, directory, dossier, context.named);
  const published = context.published === undefined ? {} : { published: context.published };
  const plain = withoutNamedPlans(text, names);
  const figures = outsideNames(recogniseFigures(plain, published), names);
  const reading = read(plain, names, figures, dossier);
  const judged = annotateFigures(reading, context, options.allFigures ?? false);
  return [...names, ...judged].sort((a, b) => a.start - b.start || b.end - a.end);
}
