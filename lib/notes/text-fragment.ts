/**
 * Links that open a page at the noted words: https://wicg.github.io/scroll-to-text-fragment/
 * Browsers match whole words only, by their own dictionary: what a directive begins and ends with must be the border of a
 * word, or nothing is found. Between two of its terms (context and quote, say) any place will do.
 */
import { CONTEXT as KEPT } from "../anchor/describe.ts";
import type { TextQuote } from "./note.ts";

/** Longer quotes, and quotes over several lines, are given by their beginning and end. */
const LONG = 60;
/** Characters that beginning, end and context have at least. */
const EDGE = 16;
const CONTEXT = 8;

/** The address with a directive for the quote; a route in the fragment (`#/a/1`) is kept. */
export function textFragmentUrl(url: string, { exact, prefix, suffix }: TextQuote): string {
  const lines = exact.trim().split(/\s*\n\s*/);
  const [first = "", last = ""] = [lines[0], lines.at(-1)].map((line) => flat(line ?? ""));
  const before = prefix + (/^\s*/.exec(exact) as RegExpExecArray)[0];
  const after = (/\s*$/.exec(exact) as RegExpExecArray)[0] + suffix;
  const context = [tailOf(lineBefore(before), CONTEXT), headOf(lineAfter(after), CONTEXT)].map(flat);
  const whole = lines.length === 1 && first.length <= LONG;
  const parts = whole
    ? [encode(first)]
    : [encode(headOf({ text: first, ends: true }, EDGE)), encode(tailOf({ text: last, ends: true }, EDGE))];
  if (context[0]) parts.unshift(`${encode(context[0])}-`);
  if (context[1]) parts.push(`-${encode(context[1])}`);
  const plain = url.split(":~:")[0] as string;
  return `${plain}${plain.includes("#") ? "" : "#"}:~:text=${parts.join(",")}`;
}

/** One line of text; `ends`: its outer end is that of the line on the page too, and not where context was cut off
 * (context shorter than what is kept was not). */
interface Line {
  readonly text: string;
  readonly ends: boolean;
}

function lineBefore(prefix: string): Line {
  const at = prefix.lastIndexOf("\n");
  return { text: prefix.slice(at + 1), ends: at >= 0 || prefix.length < KEPT };
}

function lineAfter(suffix: string): Line {
  const at = suffix.indexOf("\n");
  return at < 0 ? { text: suffix, ends: suffix.length < KEPT } : { text: suffix.slice(0, at), ends: true };
}

/** The shortest beginning of a line, of at least so many characters, that ends with a word; nothing when none is sure to. */
function headOf({ text, ends }: Line, least: number): string {
  const end = bordersOf(text).find((at) => at >= least) ?? (ends ? text.length : 0);
  return text.slice(0, end);
}

function tailOf({ text, ends }: Line, least: number): string {
  const start = bordersOf(text).findLast((at) => at <= text.length - least) ?? (ends ? 0 : text.length);
  return text.slice(start);
}

/** Between a Chinese mark or a space and what stands beside it there is a border in every dictionary. */
const MARK = /[\s，。；：、！？（）《》【】「」『』“”—…]/;

/** Borders of words inside a text: at marks if there are any, else where a dictionary sees them. */
function bordersOf(text: string): number[] {
  const marks = [...text.matchAll(new RegExp(MARK, "g"))].map(({ index }) => index);
  const inside = marks.flatMap((at) => [at, at + 1]).filter((at) => at > 0 && at < text.length);
  if (inside.length > 0) return inside;
  const words = new Intl.Segmenter("zh", { granularity: "word" }).segment(text);
  return Array.from(words, ({ index }) => index).slice(1);
}

const flat = (text: string) => text.replace(/\s+/g, " ").trim().toWellFormed();

/** A dash is syntax in a directive, besides the comma and the ampersand that are encoded anyway. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D");
