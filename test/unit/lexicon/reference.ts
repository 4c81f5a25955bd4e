/**
 * The rules of matching, written as plainly as possible and without any of the lexicon's own code but the folding
 * table: every name is tried at every position.
 */
import type { LexiconName } from "../../../lib/lexicon/names.ts";
import { foldTable } from "../../../lib/text/fold.ts";

const WORD = /[0-9A-Za-zÀ-ÖØ-öø-\u052f０-９Ａ-Ｚａ-ｚ]/;
const HAN = /[\u3400-\u9fff\ud800-\udfff\uf900-\ufaff]/;
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]|\u034f/;
const GLOSS = /^[(（][0-9A-Za-zÀ-ÖØ-öø-\u052f０-９Ａ-Ｚａ-ｚ\u1e00-\u1eff\u3100-\u312f '’-]{1,32}[)）]/;

const folded = (character: string) => foldTable()[character.charCodeAt(0)] as number;

interface Step {
  readonly unit: string;
  /** White space stood before it and parts two words. */
  readonly spaced: boolean;
}

export function stepsOf(name: string): Step[] {
  const steps: Step[] = [];
  let white = false;
  for (const unit of name.split("")) {
    if (folded(unit) === 0) {
      white ||= !INVISIBLE.test(unit);
      continue;
    }
    const last = steps.at(-1)?.unit ?? "";
    steps.push({ unit, spaced: white && WORD.test(last) && WORD.test(unit) });
    white = false;
  }
  return steps;
}

/** How long a key is: the space between two words is a symbol. */
export const keyLength = (steps: readonly Step[]) =>
  steps.length + steps.filter((step) => step.spaced).length;

/** Where the next unit that counts stands, or −1 at the end or beyond a blank line. */
function next(text: string, at: number): { at: number; white: boolean } {
  let to = at;
  while (to < text.length && folded(text[to] as string) === 0) to++;
  const skipped = text.slice(at, to).replace(/\r\n/g, "\n");
  const breaks = skipped.match(/[\n\r\u0085\u2028]/g)?.length ?? 0;
  if (to === text.length || breaks > 1 || /[\f\u2029]/.test(skipped)) return { at: -1, white: false };
  return { at: to, white: [...skipped].some((unit) => !INVISIBLE.test(unit)) };
}

/** Ends of one name at one position. */
function ends(text: string, start: number, steps: readonly Step[], index: number, at: number): number[] {
  const step = steps[index] as Step;
  if (folded(text[at] as string) !== folded(step.unit)) return [];
  if (index === steps.length - 1) {
    let after = at + 1;
    while (after < text.length && INVISIBLE.test(text[after] as string)) after++;
    return WORD.test(text[at] as string) && WORD.test(text[after] ?? "") ? [] : [at + 1];
  }
  const following = steps[index + 1] as Step;
  const on = next(text, at + 1);
  if (on.at < 0) return [];
  const found: number[] = [];
  const gloss = HAN.test(text[at] as string) ? GLOSS.exec(text.slice(on.at))?.[0] : undefined;
  if (gloss !== undefined) {
    const behind = next(text, on.at + gloss.length);
    if (behind.at >= 0 && !following.spaced) found.push(...ends(text, start, steps, index + 1, behind.at));
  }
  const spaced = on.white && WORD.test(text[at] as string) && WORD.test(text[on.at] as string);
  if (spaced === following.spaced) found.push(...ends(text, start, steps, index + 1, on.at));
  return found;
}

export interface ReferenceMention {
  readonly start: number;
  readonly end: number;
  readonly names: readonly LexiconName[];
}

export function referenceScan(names: readonly LexiconName[], text: string): ReferenceMention[] {
  const spelled = names.map((name) => ({ name, steps: stepsOf(name.text) }));
  const at = (start: number) => {
    if (folded(text[start] as string) === 0) return [];
    let before = start - 1;
    while (before >= 0 && INVISIBLE.test(text[before] as string)) before--;
    if (WORD.test(text[start] as string) && WORD.test(text[before] ?? "")) return [];
    const bySpelling = new Map<string, { end: number; length: number; names: LexiconName[] }>();
    for (const { name, steps } of spelled) {
      for (const end of new Set(ends(text, start, steps, 0, start))) {
        const key = `${end} ${steps.map((step) => (step.spaced ? " " : "") + folded(step.unit)).join()}`;
        const entry = bySpelling.get(key) ?? { end, length: keyLength(steps), names: [] };
        entry.names.push(name);
        bySpelling.set(key, entry);
      }
    }
    return [...bySpelling.values()].sort((a, b) => b.end - a.end || b.length - a.length);
  };
  const negative = (entry: { names: LexiconName[] }) =>
    entry.names.every((name) => name.match === "negative");
  const mentions: ReferenceMention[] = [];
  for (let start = 0; start < text.length; start++) {
    const best = at(start).find((entry) => {
      if (negative(entry)) return true;
      for (let inside = start + 1; inside < entry.end; inside++) {
        if (at(inside).some((other) => negative(other) && other.end > entry.end)) return false;
      }
      return true;
    });
    if (best === undefined) continue;
    mentions.push({ start, end: best.end, names: best.names });
    start = best.end - 1;
  }
  return mentions;
}
