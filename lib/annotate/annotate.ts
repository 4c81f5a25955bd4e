/**
 * The one pipeline: a text becomes annotations. Names by the lexicon, ambiguous ones by what else the page names; then
 * figures, each linked to the record and the metric its words speak of, and judged against what is on record.
 * Deterministic, linear in the text; knows no browser and no clock.
 */
import type { Dossier, GatherDossier } from "../dataset/dossier.ts";
import type { Figure } from "../figures/figure.ts";
import { recogniseFigures } from "../figures/index.ts";
import { type Lexicon, scan, withShortForms } from "../lexicon/index.ts";
import { annotateFigures } from "./annotate-figures.ts";
import type { Annotated, Annotation, NameAnnotation, PageContext } from "./annotation.ts";
import { withAnaphors } from "./names/anaphora.ts";
import { candidateIds, resolveNames } from "./names/names.ts";
import { withoutNamedPlans } from "./names/plain-words.ts";
import { heldForms, settledForms } from "./names/short-forms.ts";
import { firstFrom } from "./place.ts";
import { read } from "./reading.ts";
import { retell } from "./tables/tables.ts";

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
  knowledge: Knowledge,
  context: PageContext = {},
  options: AnnotateOptions = {},
): Promise<Annotation[]> {
  return (await annotatePart(text, knowledge, context, options)).annotations;
}

/** The same for a part of a page, with what the parts behind it must know. */
export async function annotatePart(
  text: string,
  knowledge: Knowledge,
  context: PageContext = {},
  options: AnnotateOptions = {},
): Promise<Annotated> {
  const told = retell(text);
  if (!told) return annotateProse(text, knowledge, context, options);
  const { annotations, introduced } = await annotateProse(told.text, knowledge, context, options);
  return {
    annotations: annotations.flatMap((each) => told.back(each) ?? []),
    introduced: introduced.flatMap((each) => told.back(each) ?? []),
  };
}

async function annotateProse(
  text: string,
  { lexicon, directory, gather }: Knowledge,
  context: PageContext,
  options: AnnotateOptions,
): Promise<Annotated> {
  const held = heldForms(context.shortForms ?? [], directory);
  const { mentions, introduced } = withShortForms(text, scan(lexicon, text), held);
  const dossier = await gatherFor(candidateIds(mentions, directory), context, gather);
  const names = resolveNames(mentions, directory, dossier, context.named);
  const annotated = (annotations: Annotation[]) => ({
    annotations: annotations.sort(inOrder),
    introduced: settledForms(introduced, names),
  });
  const published = context.published === undefined ? {} : { published: context.published };
  const plain = withoutNamedPlans(text, names);
  const figures = outsideNames(recogniseFigures(plain, published), names);
  // without figures it does not matter what the words of the page say of them, and most of the time is spent on that
  if (figures.length === 0) return annotated([...names]);
  const reading = read(plain, withAnaphors(plain, names), figures, dossier, context.published);
  const judged = annotateFigures(reading, context, options.allFigures ?? false);
  return annotated([...names, ...judged]);
}

const inOrder = (a: Annotation, b: Annotation) => a.start - b.start || b.end - a.end;
