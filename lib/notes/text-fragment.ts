/** Links that open a page at the noted words: https://wicg.github.io/scroll-to-text-fragment/ */
import type { TextQuote } from "./note.ts";

/** Longer quotes, and quotes over several blocks, are given by their beginning and end. */
const LONG = 60;
const EDGE = 16;
const CONTEXT = 8;

/** The address with a directive for the quote; a route in the fragment (`#/a/1`) is kept. */
export function textFragmentUrl(url: string, { exact, prefix, suffix }: TextQuote): string {
  const [first = "", ...others] = exact.trim().split(/\n\s*\n/);
  const last = others.at(-1);
  const text = flat(first);
  const parts: string[] = [];
  const before = flat(prefix.split(/\n\s*\n/).at(-1) ?? "").slice(-CONTEXT);
  const after = flat(suffix.split(/\n\s*\n/)[0] ?? "").slice(0, CONTEXT);
  if (before) parts.push(`${encode(before)}-`);
  if (last === undefined && text.length <= LONG) parts.push(encode(text));
  else parts.push(encode(text.slice(0, EDGE)), encode(flat(last ?? first).slice(-EDGE)));
  if (after) parts.push(`-${encode(after)}`);
  const plain = url.split(":~:")[0] as string;
  return `${plain}${plain.includes("#") ? "" : "#"}:~:text=${parts.join(",")}`;
}

const flat = (text: string) => text.replace(/\s+/g, " ").trim().toWellFormed();

/** A dash is syntax in a directive, besides the comma and the ampersand that are encoded anyway. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D");
