/** Whether a figure can be of a metric, by its kind, its unit and the noun behind it. */
import type { Metric } from "../../dataset/schema.ts";
import type { Figure, FigureKind } from "../../figures/figure.ts";
import { unitsAgree } from "../../figures/judge/gates.ts";
import { CLAUSE } from "../place.ts";
import type { Placed } from "../reading.ts";
import type { Cue } from "./surroundings.ts";

/** A unit the metric does not know (人 for 人次): linked only where nothing fits, and then not compared. */
export const WRONG_UNIT = 400;
/** A measure word that fits anything (个) fits a little less well than the metric's own. */
const LOOSE_UNIT = 3;

const PAIRS: ReadonlySet<string> = new Set(["money rate", "rate money", "count measure", "measure count"]);

export function kindFits(kind: FigureKind, { figureKind }: Metric): boolean {
  return kind === figureKind || PAIRS.has(`${kind} ${figureKind}`);
}

const BARE = new Set(
  "0123456789０１２３４５６７８９,.，．零〇一二三四五六七八九十百千万亿两几数多余萬億兩幾數餘",
);

/**
 * The unit as far as the page writes it. 97.6万家庭照料者 has none: what is counted is for the cue to say, not for the first
 * noun behind the number.
 */
export function writtenUnit(figure: Placed<Figure>, text: string): string | null {
  const { kind, unit } = figure.it;
  if (kind !== "count") return unit;
  const last = text.slice(figure.start, figure.end).trimEnd().at(-1) ?? "";
  return BARE.has(last) ? null : unit;
}

/** Units that are nouns: 15国, 13省 say what they count. */
const NOUNS = new Set(["国", "省", "县", "市", "村"]);
const ITSELF: Cue = { cost: 0, level: CLAUSE, gap: 0, front: false, across: 0 };

/** The figure's own unit as a cue for a metric that knows it; undefined: it says too little. */
export function unitAsCue({ unit }: Figure, metric: Metric): Cue | undefined {
  return unit !== null && NOUNS.has(unit) && metric.unitsAlso.includes(unit) ? ITSELF : undefined;
}

const units = new WeakMap<Metric, readonly string[]>();

/** Every unit that a metric knows, its own first. */
function unitsOf(metric: Metric): readonly string[] {
  const known = units.get(metric);
  if (known) return known;
  const own = [...(metric.unit === null ? [] : [metric.unit]), ...metric.unitsAlso];
  units.set(metric, own);
  return own;
}

/** What a figure's unit adds to the cost of a metric. */
export function unitCost(figure: Placed<Figure>, metric: Metric, text: string): number {
  const { kind, unit } = figure.it;
  if (kind === "date" || unit === metric.unit) return 0;
  const own = unitsOf(metric);
  if (unit !== null && own.includes(unit)) return 1;
  return unitsAgree(writtenUnit(figure, text), metric.unit, own) ? LOOSE_UNIT : WRONG_UNIT;
}

/** Ways of counting those who are helped, mistaken for one another in the press. */
const HEADS = new Set(["人", "人次", "户"]);
const BESIDE = 6;

/** Whether a figure in a unit the metric does not know still means to be of it: 3000万人受益 where 人次 are on record. */
export function mistakable(figure: Figure, metric: Metric, cue: Cue): boolean {
  if (cue.level > CLAUSE || cue.gap > BESIDE || cue.across > 0) return false;
  if (figure.kind === "money") return true;
  return HEADS.has(figure.unit ?? "") && HEADS.has(metric.unit ?? "");
}

const HAN = /^\s?\p{Script=Han}/u;
/** What follows a count and is not what is counted. */
const NO_NOUN = /^\s?(的|以|左|上|下|多|余|参|受|得|通|从|在|和|与|及|并|等|已|都|用|为|，)/;
/** A noun phrase is hardly longer: 个欠发达地区的家庭联络站. */
const PHRASE = 12;

/** 个, which may count anything, or no measure word at all. */
function leavesNoun(figure: Placed<Figure>, text: string): boolean {
  return figure.it.unit === "个" || text[figure.end - 1] === "个" || writtenUnit(figure, text) === null;
}

/**
 * Whether a cue can be what the figure counts. 个, or no measure word, and a noun behind it (26个乡镇) names what is
 * counted: then the cue must stand in that noun phrase.
 */
export function cueFits(cue: Cue, figure: Placed<Figure>, text: string): boolean {
  if (figure.it.kind !== "count" || !leavesNoun(figure, text)) return true;
  const after = text.slice(figure.end, figure.end + 3);
  if (!HAN.test(after) || NO_NOUN.test(after)) return true;
  return !cue.front && cue.across === 0 && cue.gap <= PHRASE;
}
