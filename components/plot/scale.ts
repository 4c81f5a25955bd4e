/** From values and years to places on paper. */

export interface Scale {
  readonly place: (value: number) => number;
  /** Few round values to draw a line at. */
  readonly ticks: readonly number[];
}

/** Growth by more than this is drawn in steps of ten, or the early years would all lie on the ground. */
const STEEP = 20;

/** Values to heights: `bottom` … `top` in px (top is the smaller). `values` must not be empty. */
export function valueScale(values: readonly number[], bottom: number, top: number): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least > 0 && most / least >= STEEP) {
    const [low, high] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most * 1.01))];
    const step = Math.max(1, Math.ceil((high - low) / 3));
    const ticks: number[] = [];
    for (let power = low; power <= high; power += step) ticks.push(10 ** power);
    const place = (value: number) =>
      bottom + ((Math.log10(Math.max(value, 10 ** low)) - low) / (high - low)) * (top - bottom);
    return { place, ticks };
  }
  const step = roundStep(most / 3);
  // all values zero: still a scale
  const high = Math.max(step, Math.ceil((most * 1.05) / step) * step);
  const ticks: number[] = [];
  for (let value = 0; value <= high; value += step) ticks.push(value);
  return { place: (value) => bottom + (Math.max(value, 0) / high) * (top - bottom), ticks };
}

/** 1, 2 or 5 times a power of ten, at least this. */
function roundStep(atLeast: number): number {
  if (atLeast < 1e-12) return 1;
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return ([1, 2, 5].find((factor) => factor * power >= atLeast) ?? 10) * power;
}

/** Years to places from `left` to `right`; ticks are whole years, five at most. */
export function timeScale(from: number, to: number, left: number, right: number): Scale {
  const [first, last] = [Math.floor(from), Math.ceil(to)];
  const step = Math.max(1, Math.ceil((last - first) / 4));
  const ticks: number[] = [];
  for (let year = first; year <= last; year += step) ticks.push(year);
  return { place: (year) => left + ((year - first) / (last - first)) * (right - left), ticks };
}
