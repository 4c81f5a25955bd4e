/** Whether text is dark (on something light) or light (on something dark): lines are coloured to go with it. */
export type Ink = "dark" | "light";

const NUMBER = /-?\d*\.?\d+%?/g;

export function inkOf(element: Element): Ink {
  const { color } = (element.ownerDocument.defaultView ?? globalThis).getComputedStyle(element);
  return lightness(color) > 0.55 ? "light" : "dark";
}

/** From 0 to 1, of a computed colour: `rgb(…)`, or a function whose first component is a lightness, or `color(srgb …)`. */
export function lightness(color: string): number {
  const [first = 0, second = 0, third = 0] = (color.match(NUMBER) ?? []).map(fraction);
  if (color.startsWith("rgb")) return (0.299 * first + 0.587 * second + 0.114 * third) / 255;
  if (color.startsWith("color(")) return 0.299 * first + 0.587 * second + 0.114 * third;
  return first > 1 ? first / 100 : first;
}

function fraction(number: string): number {
  return number.endsWith("%") ? Number.parseFloat(number) / 100 : Number(number);
}
