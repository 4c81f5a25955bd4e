/** A page as the linker sees it: its passages, the names and figures found in it, and the words that say what a figure is. */
import type { Dossier } from "../dataset/dossier.ts";
import type { Figure, FigureKind } from "../figures/figure.ts";
import { divide, ordinalAt, type Passages } from "../text/clauses.ts";
import type { NameAnnotation } from "./annotation.ts";
import { FoldedText } from "./folded-text.ts";
import { Accounts } from "./link/accounts.ts";
import { firstFrom, type Position, positionOf, type Span } from "./place.ts";
import { withDates } from "./times/as-of.ts";
import { asOfPeriod } from "./times/period.ts";
import { asPlan } from "./times/plans.ts";
import { type WordHit, Words } from "./words.ts";

export interface Placed<T extends Span> {
  readonly it: T;
  readonly start: number;
  readonly end: number;
  readonly at: Position;
}

/** What a word near a figure says: it is this metric (cue), it is not (notCue), or it is of this scope. */
export interface WordUse {
  readonly cueOf: readonly string[];
  readonly notCueOf: readonly string[];
  readonly scopes: readonly string[];
}

export interface CueWord extends WordHit {
  readonly use: WordUse;
  /** It is the end of a name: 项目 in 爱心包裹项目. */
  readonly named: boolean;
  /** How many quantities of the page start before it, and before its end. */
  readonly before: number;
  readonly through: number;
}

export interface Reading {
  readonly text: string;
  readonly folded: FoldedText;
  readonly passages: Passages;
  readonly names: readonly Placed<NameAnnotation>[];
  readonly figures: readonly Placed<Figure>[];
  /** Those that count or measure something, which dates, periods and ordinals do not. */
  readonly quantities: readonly Placed<Figure>[];
  readonly words: readonly Placed<CueWord>[];
  readonly dossier: Dossier;
  readonly accounts: Accounts;
}

const TIMES = new Set<FigureKind>(["date", "duration", "ordinal"]);

export function isQuantity({ kind }: Figure): boolean {
  return !TIMES.has(kind);
}

/** 青龙县 is also written 青龙: a place's class is dropped where two characters remain. */
export function scopeWords(scope: string): string[] {
  const bare = /^(.{2,})(省|市|县|区|州|旗|镇|平台)$/.exec(scope)?.[1];
  return bare ? [scope, bare] : [scope];
}

interface Uses {
  cueOf: string[];
  notCueOf: string[];
  scopes: string[];
}

function usesOf(dossier: Dossier): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  const add = (word: string, to: keyof Uses, what: string) => {
    const use = uses.get(word) ?? { cueOf: [], notCueOf: [], scopes: [] };
    uses.set(word, use);
    if (!use[to].includes(what)) use[to].push(what);
  };
  for (const metric of dossier.metrics.values()) {
    for (const cue of metric.cues) add(cue, "cueOf", metric.id);
    for (const cue of metric.notCues) add(cue, "notCueOf", metric.id);
  }
  for (const scope of new Set(dossier.claims.flatMap((claim) => claim.scope ?? [])))
    for (const word of scopeWords(scope)) add(word, "scopes", scope);
  return uses;
}

/** The cue words that were found, with what each says and how many quantities stand before it. */
function cueWords(
  hits: readonly WordHit[],
  uses: ReadonlyMap<string, WordUse>,
  names: readonly NameAnnotation[],
  quantities: readonly Placed<Figure>[],
): CueWord[] {
  let [before, next] = [0, 0];
  const found: CueWord[] = [];
  for (const { start, end, word, covered } of hits) {
    while (next < names.length && (names[next] as Span).start <= start) next++;
    const name = names[next - 1];
    // 家庭 in 心智障碍者家庭支持计划 says nothing of a figure nearby, but for the end of a name.
    if (name && name.end > end) continue;
    while (before < quantities.length && (quantities[before] as Span).start < start) before++;
    let through = before;
    while (through < quantities.length && (quantities[through] as Span).start < end) through++;
    const named = name !== undefined && name.end === end && name.start < start;
    found.push({ start, end, word, covered, use: uses.get(word) as WordUse, named, before, through });
  }
  return found;
}

/** Reads a text once; every list is sorted by start. `published`: when the page was, as precise as known. */
export function read(
  text: string,
  names: readonly NameAnnotation[],
  figures: readonly Figure[],
  dossier: Dossier,
  published?: string,
): Reading {
  const passages = divide(text);
  // All that stands in one clause stands in one place.
  const places: (Position | undefined)[] = [];
  const place = <T extends Span>(it: T): Placed<T> => {
    const { start, end } = it;
    const clause = ordinalAt(passages.clauses, start);
    places[clause] ??= positionOf(passages, start);
    return { it, start, end, at: places[clause] };
  };
  const folded = new FoldedText(text);
  const uses = usesOf(dossier);
  const hits = new Words(uses.keys()).hits(text);
  const placeFigure = (figure: Figure): Placed<Figure> => {
    const placed = place(figure);
    const sentence = passages.sentences[placed.at.sentence] ?? 0;
    const told = asPlan(asOfPeriod(figure, folded, sentence), folded, sentence);
    return told === figure ? placed : { it: told, start: placed.start, end: placed.end, at: placed.at };
  };
  const placed = withDates(figures.map(placeFigure), folded, published);
  const quantities = placed.filter(({ it }) => isQuantity(it));
  return {
    text,
    folded,
    passages,
    names: names.map(place),
    figures: placed,
    quantities,
    words: cueWords(hits, uses, names, quantities).map(place),
    dossier,
    accounts: new Accounts(dossier),
  };
}

/** The elements of a sorted list that start in [from, to). */
export function between<T extends Span>(list: readonly Placed<T>[], from: number, to: number): Placed<T>[] {
  const found: Placed<T>[] = [];
  for (let i = firstFrom(list, from); i < list.length && (list[i] as Placed<T>).start < to; i++)
    found.push(list[i] as Placed<T>);
  return found;
}
