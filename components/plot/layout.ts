/** Where everything of a plot goes, on paper of 352 × 148 units. */
import { middle, type Point } from "./points.ts";
import { type Scale, timeScale, valueScale } from "./scale.ts";

export const WIDTH = 352;
export const HEIGHT = 148;
const LEFT = 44;
const RIGHT = WIDTH - 12;
const TOP = 30;
/** The upper edge of bands. */
export const BAND_TOP = 14;
export const BOTTOM = HEIGHT - 22;
/** Length of the stroke that stands for "and beyond". */
const BEYOND = 20;
/** Claims of one date stand side by side in a band of their own, which says the date. */
const APART = 9;
const BAND_EDGE = 8;
const LABEL_SIZE = 11;
const TICK_SIZE = 10;

export interface Drawn {
  readonly point: Point;
  readonly x: number;
  /** The number as written, else the middle of the interval. */
  readonly y: number;
  /** The stretch of time it speaks of. */
  readonly from: number;
  readonly to: number;
  readonly low: { readonly y: number; readonly open: boolean };
  readonly high: { readonly y: number; readonly open: boolean };
  /** Absent where it would lie upon another. */
  readonly label?: { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" | "end" };
}

/** Where several claims speak of one date. */
export interface Band {
  readonly points: readonly Point[];
  readonly left: number;
  readonly width: number;
}

export interface Layout {
  readonly drawn: readonly Drawn[];
  readonly bands: readonly Band[];
  readonly years: Scale;
  readonly values: Scale;
  readonly left: number;
  readonly right: number;
}

export function layOut(points: readonly Point[]): Layout {
  const years = timeScale(
    Math.min(...points.map(({ when }) => when.from)),
    Math.max(...points.map(({ when }) => when.to)),
    LEFT,
    RIGHT,
  );
  const values = valueScale(
    points.flatMap(({ low, high, value }) => [low, high, value].filter((bound) => bound !== null)),
    BOTTOM,
    TOP,
  );
  const dates = [...Map.groupBy(points, ({ when }) => `${when.from}/${when.to}`).values()];
  const bands = dates.flatMap((same) => bandOf(same, years) ?? []);
  const drawn = withLabels(place(points, years, values, bands), bands.map(titleBox));
  return { drawn, bands, years, values, left: LEFT, right: RIGHT };
}

/** Centred on the date, and on the paper; a date with one claim needs none. */
function bandOf(points: readonly Point[], years: Scale): Band | undefined {
  const [first] = points;
  if (!first || points.length < 2) return undefined;
  const width = (points.length - 1) * APART + 2 * BAND_EDGE;
  const left = years.place(middle(first.when)) - width / 2;
  return { points, left: Math.max(LEFT, Math.min(left, RIGHT + BAND_EDGE - width)), width };
}

/** The room of a band's date, which stands above it. */
function titleBox({ left, width }: Band): Box {
  const centre = left + width / 2;
  return { left: centre - 3 * TICK_SIZE, right: centre + 3 * TICK_SIZE, top: 0, bottom: BAND_TOP };
}

function place(
  points: readonly Point[],
  years: Scale,
  values: Scale,
  bands: readonly Band[],
): Omit<Drawn, "label">[] {
  return points.map((point) => {
    const band = bands.find((each) => each.points.includes(point));
    const x = band
      ? band.left + BAND_EDGE + band.points.indexOf(point) * APART
      : years.place(middle(point.when));
    const { low, high, value } = point;
    const lowY = low === null ? undefined : values.place(low);
    const highY = high === null ? undefined : values.place(high);
    const known =
      (lowY !== undefined && highY !== undefined ? (lowY + highY) / 2 : (lowY ?? highY)) ?? BOTTOM;
    const y = value === null ? known : values.place(value);
    return {
      point,
      x,
      y,
      from: years.place(point.when.from),
      to: years.place(point.when.to),
      low: lowY === undefined ? { y: Math.min(BOTTOM, y + BEYOND), open: true } : { y: lowY, open: false },
      high: highY === undefined ? { y: y - BEYOND, open: true } : { y: highY, open: false },
    };
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Latest first: they matter most; a label that has no room is left out, the table below has it. */
function withLabels(drawn: readonly Drawn[], titles: readonly Box[]): Drawn[] {
  const taken = [...titles];
  const labelled = drawn.toReversed().map((item): Drawn => {
    const width = item.point.claim.surface.length * LABEL_SIZE;
    const anchor = item.x + width / 2 > RIGHT ? "end" : item.x - width / 2 < LEFT ? "start" : "middle";
    const left = anchor === "end" ? item.x - width : anchor === "start" ? item.x : item.x - width / 2;
    const y = Math.min(item.high.y, item.y) - 6;
    const box = { left, right: left + width, top: y - LABEL_SIZE, bottom: y + 2 };
    if (taken.some((other) => overlap(box, other))) return item;
    taken.push(box);
    return { ...item, label: { x: item.x, y, anchor } };
  });
  return labelled.toReversed();
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
