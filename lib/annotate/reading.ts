/** A page as the linker sees it: its passages, the names and figures found in it, and the words that say what a figure is. */
import type { Dossier } from "../dataset/dossier.ts";
import type { Claim } from "../dataset/schema.ts";
import type { Figure, FigureKind } from "../figures/figure.ts";
import { divide, ordinalAt, type Passages } from "../text/clauses.ts";
import type { NameAnnotation } from "./annotation.ts";
import { withDates } from "./as-of.ts";
import { FoldedText } from "./folded-text.ts";
import { asOfPeriod } from "./period.ts";
import { firstFrom, type Position, positionOf, type Span } from "./place.ts";
import { asPlan } from "./plans.ts";
import { type WordHit, Words } from "./words.ts";

export interface Placed<T extends Span> {
  readonly it: T;
  readonly start: number;
  readonly end: number;
  readonly at: Position;
}

/** What a word near a figure says: it is this metric (cue), it is not (notCue), or it is of this scope. */
export interface WordUse {
  readonly cueOf: ReadonlySet<string>;
  readonly notCueOf: ReadonlySet<string>;
  readonly scopes: ReadonlySet<string>;
}

export interface CueWord extends WordHit {
  readonly use: WordUse;
  /** It is the end of a name: 项目 in 爱心包裹项目. */
  readonly named: boolean;
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
  /** record id → metric id → what is claimed. */
  readonly claims: ReadonlyMap<string, ReadonlyMap<string, readonly Claim[]>>;
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
  cueOf: Set<string>;
  notCueOf: Set<string>;
  scopes: Set<string>;
}

function usesOf(dossier: Dossier): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  const use = (word: string): Uses => {
    const known = uses.get(word) ?? { cueOf: new Set(), notCueOf: new Set(), scopes: new Set() };
    uses.set(word, known);
    return known;
  };
  for (const metric of dossier.metrics.values()) {
    for (const cue of metric.cues) use(cue).cueOf.add(metric.id);
    for (const cue of metric.notCues) use(cue).notCueOf.add(metric.id);
  }
  for (const { scope } of dossier.claims) {
    if (scope) for (const word of scopeWords(scope)) use(word).scopes.add(scope);
  }
  return uses;
}

function claimsByMetric(dossier: Dossier): Map<string, Map<string, Claim[]>> {
  const byRecord = new Map<string, Map<string, Claim[]>>();
  for (const claim of dossier.claims) {
    const byMetric = byRecord.get(claim.about) ?? new Map<string, Claim[]>();
    byRecord.set(claim.about, byMetric);
    byMetric.set(claim.metric, [...(byMetric.get(claim.metric) ?? []), claim]);
  }
  return byRecord;
}

/** Whether a span lies within a name but is not its end: 家庭 in 心智障碍者家庭支持计划 says nothing of a figure nearby. */
function insideName(span: Span, names: readonly NameAnnotation[]): boolean {
  const before = names[firstFrom(names, span.start + 1) - 1];
  return before !== undefined && before.end > span.end;
}

function endsName(span: Span, names: readonly NameAnnotation[]): boolean {
  const before = names[firstFrom(names, span.start + 1) - 1];
  return before !== undefined && before.end === span.end && before.start < span.start;
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
  const hits = new Words(uses.keys()).hits(text).filter((hit) => !insideName(hit, names));
  const placed = withDates(
    figures.map((figure) => place(asPlan(asOfPeriod(figure, folded, passages), folded, passages))),
    folded,
    published,
  );
  return {
    text,
    folded,
    passages,
    names: names.map(place),
    figures: placed,
    quantities: placed.filter(({ it }) => isQuantity(it)),
    words: hits.map((hit) =>
      place({ ...hit, use: uses.get(hit.word) as WordUse, named: endsName(hit, names) }),
    ),
    dossier,
    claims: claimsByMetric(dossier),
  };
}

/** The elements of a sorted list that start in [from, to). */
export function between<T extends Span>(list: readonly Placed<T>[], from: number, to: number): Placed<T>[] {
  const found: Placed<T>[] = [];
  for (let i = firstFrom(list, from); i < list.length && (list[i] as Placed<T>).start < to; i++)
    found.push(list[i] as Placed<T>);
  return found;
}
