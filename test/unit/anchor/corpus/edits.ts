/** What happens to an article after a reader has noted something in it, kind by kind. Deterministic. */
import * as OpenCC from "opencc-js";
import { recogniseFigures } from "../../../../lib/figures/index.ts";
import type { Article } from "./articles.ts";
import { added, join, mapped, replaced, slice, type Tracked, track } from "./tracked.ts";

export interface Edit {
  readonly kind: string;
  readonly after: Tracked;
  /** Figures of the article that are the same figures in another writing. */
  readonly rewritten?: readonly Stretch[];
}

const ADVERT = "\n\n【推广】扫码关注本报公众号，回复“公益”领取资料包，名额仅限300人。\n\n";
const PAGER = "\n\n上一页　1　2　3　下一页　共3页\n\n";
const TEASERS = "\n\n相关阅读\n\n一块钱能做什么：公益平台的新账本\n\n志愿者手记｜山里的300个清晨\n\n";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const paragraphs = (text: string) => stretches(text, /[^\n]+(?:\n(?!\n)[^\n]+)*/g);
/** Sentences, their closing marks included. */
export const sentences = (text: string) => stretches(text, /[^。！？\n]+[。！？]?[”」]?/g);

function stretches(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Takes every `n`th of a list, from the article's own beginning, so that articles are edited in different places. */
const some = <T>(list: readonly T[], count: number, shift = 0): T[] =>
  Array.from({ length: Math.min(count, list.length) }, (_, i) => list[(i * 3 + shift) % list.length] as T);

export function editsOf(article: Article, serial: number): Edit[] {
  const { text } = article;
  const whole = track(text);
  const blocks = paragraphs(text);
  const lines = sentences(text).filter(({ start, end }) => end - start > 12);
  const middle = blocks[1 + (serial % (blocks.length - 1))] as Stretch;
  const edit = (kind: string, after: Tracked): Edit => ({ kind, after });
  return [
    ...figuresChanged(text, serial).map((after) => edit("figure changed", after)),
    ...some(lines, 3, serial).map((line) =>
      edit("sentence moved", movedTo(whole, line, text.length, "\n\n")),
    ),
    ...some(lines, 2, serial + 1).map((line) => edit("sentence moved up", movedUp(whole, line, blocks))),
    ...some(lines, 3, serial + 2).map((line) =>
      edit("sentence taken out", replaced(whole, line.start, line.end, "")),
    ),
    ...some(lines, 2, serial).map((line) =>
      edit("paragraph split", replaced(whole, line.end, line.end, "\n\n")),
    ),
    edit("paragraphs joined", joined(whole)),
    edit("paragraphs reordered", reordered(whole, blocks)),
    edit("advert before", join(added(ADVERT), whole)),
    edit("advert between paragraphs", replaced(whole, middle.end, middle.end, ADVERT)),
    ...some(lines, 2, serial).map((line) =>
      edit("advert within a paragraph", replaced(whole, line.end, line.end, ADVERT)),
    ),
    edit(
      "teasers after every paragraph",
      mapped(whole, (c, at) => (text.startsWith("\n\n", at) ? TEASERS + c : c)),
    ),
    edit("pagination", join(slice(whole, 0, middle.end), added(PAGER))),
    edit("pager between", replaced(whole, middle.end, middle.end, PAGER)),
    edit(
      "first paragraph teased above",
      join(added(`${text.slice(blocks[1]?.start, blocks[1]?.end)}\n\n`), whole),
    ),
    edit("Simplified → Traditional", traditional(whole)),
    edit(
      "full width digits",
      mapped(whole, (c) => wide(c, /[0-9%.]/)),
    ),
    edit(
      "half width marks",
      mapped(whole, (c) => ({ "，": ",", "：": ":", "；": ";", "（": "(" })[c] ?? c),
    ),
    edit(
      "other quotation marks",
      mapped(whole, (c) => ({ "“": "「", "”": "」" })[c] ?? c),
    ),
    edit(
      "hard line breaks",
      mapped(whole, (c, at) => (at % 17 === 16 && c !== "\n" ? `${c}\n` : c)),
    ),
    edit(
      "spaces between characters",
      mapped(whole, (c, at) => (at % 5 === 0 && c !== "\n" ? `${c} ` : c)),
    ),
    edit(
      "spaces around numbers",
      mapped(whole, (c, at) => (/\D/.test(c) && /\d/.test(text[at + 1] ?? "") ? `${c} ` : c)),
    ),
    ...some(article.names, 3, serial).map((name) => edit("name replaced once", renamed(whole, name))),
    edit("names replaced throughout", article.names.reduce(renamedEverywhere, whole)),
    ...some(lines, 2, serial).map((line) => edit("word put in", wordPutIn(whole, line))),
    ...some(lines, 2, serial + 1).map((line) =>
      edit("correction appended", replaced(whole, line.end, line.end, "（编者注：数据以年报为准）")),
    ),
    edit("another article", track("").text === "" ? { ...added(OTHER) } : whole),
  ];
}

const OTHER = `今日要闻

市气象台预计，未来三天以晴为主，最高气温23度。全市共有300万名学生返校，公交增开120个班次。

体育馆改造完工，可容纳1.2万名观众。门票最低10元，老人打八折。`;

/** Up to four articles in each of which one figure is another, of the same shape or not. */
function figuresChanged(text: string, serial: number): Tracked[] {
  const figures = recogniseFigures(text).filter(
    ({ kind, vague, start, end }) =>
      !vague && kind !== "date" && kind !== "ordinal" && /[1-9]|^[三四六七八]/.test(text.slice(start, end)),
  );
  return some(figures, 4, serial).map(({ start, end }, i) => {
    const was = text.slice(start, end);
    const digit = /[1-9]/.exec(was);
    const whole = track(text);
    if (!digit) return replaced(whole, start, start + 1, "五");
    const at = start + digit.index;
    const other = String((Number(digit[0]) % 9) + 1);
    return i % 2 === 0 ? replaced(whole, at, at + 1, other) : replaced(whole, at, at + 1, `${other}0`);
  });
}

function movedTo(whole: Tracked, { start, end }: Stretch, to: number, before: string): Tracked {
  const sentence = slice(whole, start, end);
  return join(slice(whole, 0, start), slice(whole, end, to), added(before), sentence, slice(whole, to));
}

function movedUp(whole: Tracked, { start, end }: Stretch, blocks: readonly Stretch[]): Tracked {
  const to = blocks[0]?.end ?? 0;
  if (start < to) return whole;
  return join(
    slice(whole, 0, to),
    added("\n\n"),
    slice(whole, start, end),
    slice(whole, to, start),
    slice(whole, end),
  );
}

function joined(whole: Tracked): Tracked {
  const [title = "", ...rest] = whole.text.split("\n\n");
  let at = title.length + 2;
  const parts: Tracked[] = [slice(whole, 0, at)];
  for (const paragraph of rest) {
    parts.push(slice(whole, at, at + paragraph.length));
    at += paragraph.length + 2;
  }
  return join(...parts);
}

function reordered(whole: Tracked, blocks: readonly Stretch[]): Tracked {
  const [title, ...rest] = blocks.map(({ start, end }) => slice(whole, start, end));
  return join(...[title as Tracked, ...rest.reverse()].flatMap((block) => [block, added("\n\n")]));
}

const convert = OpenCC.Converter({ from: "cn", to: "tw" });

/** Whole text by phrases where that keeps its length, as sites do it. */
function traditional(whole: Tracked): Tracked {
  const text = convert(whole.text);
  return text.length === whole.text.length ? { text, ids: whole.ids } : mapped(whole, (c) => convert(c));
}

const wide = (c: string, which: RegExp) =>
  which.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c;

function renamed(whole: Tracked, name: string): Tracked {
  const at = whole.text.indexOf(name);
  return replaced(whole, at, at + name.length, otherName(name));
}

function renamedEverywhere(whole: Tracked, name: string): Tracked {
  const at = whole.text.indexOf(name);
  return at < 0 ? whole : renamedEverywhere(replaced(whole, at, at + name.length, otherName(name)), name);
}

/** Names that share characters with the one they replace, as successors and namesakes do. */
function otherName(name: string): string {
  return name.length > 4 ? `华星${name.slice(-3).replace(/^./, "新")}` : `新川${name.length > 3 ? "社" : ""}`;
}

function wordPutIn(whole: Tracked, { start, end }: Stretch): Tracked {
  const comma = whole.text.slice(start, end).indexOf("，");
  const at = comma < 0 ? start + 4 : start + comma + 1;
  return replaced(whole, at, at, "据悉");
}
