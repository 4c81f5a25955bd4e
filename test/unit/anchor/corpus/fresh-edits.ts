/** Edits kept apart from those the rules of anchoring were found on: what sites do to lists, tables, running reports. */
import * as OpenCC from "opencc-js";
import { recogniseFigures } from "../../../../lib/figures/index.ts";
import type { Article } from "./articles.ts";
import { type Edit, paragraphs, type Stretch, sentences } from "./edits.ts";
import { FIGURE_FORMS, type FigureForm } from "./figure-forms.ts";
import { added, join, mapped, replaced, slice, type Tracked, track } from "./tracked.ts";

const INLINE_ADVERT = "（广告：扫码注册，立领300元红包）";
const BLOCK_ADVERT = "\n\n【推广】扫码注册，立领300元红包\n\n";
const UNFOLD = "\n\n展开全文\n\n";
const OTHER_PARAGRAPH =
  "受冷空气影响，本周末气温将下降8度，夜间有小雨。交通部门提醒，高峰时段有14条线路会晚点20分钟左右，请提早出门。";

export function freshEditsOf({ text, names }: Article): Edit[] {
  const whole = track(text);
  const blocks = paragraphs(text);
  const rest = withTablesWhole(text, blocks.slice(1));
  const lines = sentences(text).filter(({ start, end }) => end - start > 16);
  const edit = (kind: string, after: Tracked, rewritten: readonly Stretch[] = []): Edit => ({
    kind,
    after,
    rewritten,
  });
  const headline = blocks[0] as Stretch;
  const title = text.slice(headline.start, headline.end);
  const last = blocks.at(-1) as Stretch;
  return [
    ...listed(text).map((figure) => edit("figure in a list or table changed", otherFigure(whole, figure))),
    ...every(prose(text), 3).map((figure) =>
      edit("figure in a sentence changed", otherFigure(whole, figure)),
    ),
    ...oneOfTwo(text, names).map((line) => edit("one of two taken out", without(whole, line))),
    ...FIGURE_FORMS.flatMap((form) => rewrite(whole, form, edit)),
    edit("other script", otherScript(whole)),
    ...rewrite(otherScript(whole), FIGURE_FORMS[0] as FigureForm, (_, after, rewritten) =>
      edit("other script, figures in Chinese numerals", after, rewritten),
    ),
    ...every(lines, 2).map((line) => edit("advert inside a sentence", putIn(whole, line, INLINE_ADVERT))),
    ...every(lines, 2, 1).map((line) =>
      edit("advert block inside a sentence", putIn(whole, line, BLOCK_ADVERT)),
    ),
    ...every(lines, 1, 2).map((line) => edit("text folded away", putIn(whole, line, UNFOLD))),
    edit("list reversed", inOrder(whole, headline, rest.toReversed())),
    edit(
      "every second paragraph first",
      inOrder(whole, headline, [...rest.filter((_, i) => i % 2), ...rest.filter((_, i) => i % 2 === 0)]),
    ),
    edit(
      "headline repeated as a caption",
      replaced(whole, (rest[1] as Stretch).end, (rest[1] as Stretch).end, `\n\n图：${title}`),
    ),
    edit(
      "headline changed, the old one a caption",
      join(
        added("本报讯"),
        slice(whole, headline.end, last.end),
        added("\n\n"),
        slice(whole, headline.start, headline.end),
      ),
    ),
    ...every(prose(text), 2, 1).flatMap((figure) => corrections(whole, figure, edit)),
    edit("summary above with another figure", summary(whole, lines[0] as Stretch)),
    ...entryAdded(whole, blocks, edit),
    ...every(lines, 2, 1).map((line) => edit("slip of the pen mended", slipMended(whole, line))),
    ...every(
      rest.filter(({ start, end }) => end - start > 30),
      3,
    ).map((block) =>
      edit("paragraph replaced by another", replaced(whole, block.start, block.end, OTHER_PARAGRAPH)),
    ),
  ];
}

/** Some of a list, evenly spread. */
function every<T>(list: readonly T[], count: number, shift = 0): T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, i) => i % step === shift % step).slice(0, count);
}

const figuresIn = (text: string) =>
  recogniseFigures(text).filter(({ start, end }) => /\d/.test(text.slice(start, end)));

/** A table's cells stay together: apart they say nothing. */
function withTablesWhole(text: string, blocks: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  let inTable = false;
  for (const block of blocks) {
    const last = whole.at(-1);
    const isCell = block.end - block.start < 12 && !text.startsWith("- ", block.start);
    if (last && isCell && inTable) whole[whole.length - 1] = { ...last, end: block.end };
    else whole.push(block);
    inTable = isCell;
  }
  return whole;
}

const isListed = (block: string) => /^(\d+\.|-|【)/.test(block) || block.length < 12;

/** One figure of each entry of a list, table or running report; up to six. */
function listed(text: string): Stretch[] {
  const figures = figuresIn(text);
  return paragraphs(text)
    .slice(1)
    .filter(({ start, end }) => isListed(text.slice(start, end)))
    .flatMap((block) => figures.findLast(({ start, end }) => start >= block.start && end <= block.end) ?? [])
    .filter((_, i) => i % 2 === 0)
    .slice(0, 6);
}

const prose = (text: string): Stretch[] => {
  const long = paragraphs(text).filter(({ start, end }) => !isListed(text.slice(start, end)));
  return figuresIn(text).filter((figure) =>
    long.some(({ start, end }) => figure.start >= start && figure.end <= end),
  );
};

/** Another number of as many digits: no digit stays. */
const otherDigits = (figure: string) => figure.replace(/\d/g, (digit) => String((Number(digit) % 8) + 1));

/** Only the digits are new characters; unit and qualifier stay those of the article. */
function otherFigure(whole: Tracked, { start, end }: Stretch): Tracked {
  const digits = /\d[\d.,]*/.exec(whole.text.slice(start, end)) as RegExpExecArray;
  const from = start + digits.index;
  return replaced(whole, from, from + digits[0].length, otherDigits(digits[0]));
}

/** Sentences with a name or figure that stands elsewhere too. */
function oneOfTwo(text: string, names: readonly string[]): Stretch[] {
  const said = [...names, ...figuresIn(text).map(({ start, end }) => text.slice(start, end))];
  const twice = new Set(said.filter((words) => text.indexOf(words) !== text.lastIndexOf(words)));
  const lines = sentences(text).filter(({ start, end }) =>
    [...twice].some((words) => text.slice(start, end).includes(words)),
  );
  return every(lines, 4);
}

/** Without the sentence; where it was a whole block, without the block. */
function without(whole: Tracked, line: Stretch): Tracked {
  const block = paragraphs(whole.text).find(
    ({ start, end }) => start <= line.start && end >= line.end,
  ) as Stretch;
  const { start, end } = isListed(whole.text.slice(block.start, block.end)) ? block : line;
  return replaced(whole, start, end, "");
}

/** The new writing stands for the old one: its first character is the old one's, the others are as good as its last. */
function rewrite(
  whole: Tracked,
  { kind, pattern, write }: FigureForm,
  edit: (kind: string, after: Tracked, rewritten: readonly Stretch[]) => Edit,
): Edit[] {
  const rewritten: Stretch[] = [];
  const parts: Tracked[] = [];
  let at = 0;
  for (const { index, 0: found } of whole.text.matchAll(pattern)) {
    const form = write(found);
    if (form === undefined || form === found) continue;
    const id = whole.ids[index] as number;
    rewritten.push({ start: id, end: id + found.length });
    parts.push(slice(whole, at, index), { text: form, ids: Array.from(form, () => id) });
    at = index + found.length;
  }
  return rewritten.length === 0 ? [] : [edit(kind, join(...parts, slice(whole, at)), rewritten)];
}

const toTraditional = OpenCC.Converter({ from: "cn", to: "hk" });
const toSimplified = OpenCC.Converter({ from: "hk", to: "cn" });

const otherScript = (whole: Tracked) =>
  mapped(whole, toSimplified(whole.text) === whole.text ? (c) => toTraditional(c) : (c) => toSimplified(c));

/** In the middle of a sentence, behind a comma if it has one. */
function putIn(whole: Tracked, { start, end }: Stretch, what: string): Tracked {
  const comma = whole.text.slice(start, end).lastIndexOf("，");
  const at = comma < 3 ? start + Math.floor((end - start) / 2) : start + comma + 1;
  return replaced(whole, at, at, what);
}

const inOrder = (whole: Tracked, headline: Stretch, order: readonly Stretch[]) =>
  join(
    slice(whole, headline.start, headline.end),
    ...order.flatMap(({ start, end }) => [added("\n\n"), slice(whole, start, end)]),
  );

/** The figure mended or not, and the old one said again in a note of correction below, above, behind the sentence. */
function corrections(whole: Tracked, figure: Stretch, edit: (kind: string, after: Tracked) => Edit): Edit[] {
  const was = whole.text.slice(figure.start, figure.end);
  const is = otherDigits(was);
  const note = `更正：此前报道中“${was}”有误，应为“${is}”，特此说明。`;
  const mended = otherFigure(whole, figure);
  const line = sentences(mended.text).find(
    ({ start, end }) => start <= figure.start && end > figure.start,
  ) as Stretch;
  return [
    edit("correction appended", join(mended, added(`\n\n${note}`))),
    edit("correction above", join(added(`${note}\n\n`), mended)),
    edit("correction behind the sentence", replaced(mended, line.end, line.end, `（${note}）`)),
    edit("correction appended, figure not mended", join(whole, added(`\n\n${note}`))),
  ];
}

const summary = (whole: Tracked, { start, end }: Stretch) =>
  join(added(`【提要】${otherDigits(whole.text.slice(start, end))}\n\n`), whole);

/** A running report or list: a new entry on top, like the first but for its figures; the last one dropped. */
function entryAdded(
  whole: Tracked,
  blocks: readonly Stretch[],
  edit: (kind: string, after: Tracked) => Edit,
): Edit[] {
  const entries = blocks.slice(1).filter(({ start, end }) => {
    const entry = whole.text.slice(start, end);
    return isListed(entry) && /\d/.test(entry);
  });
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last || entries.length < 3) return [];
  const like = otherDigits(whole.text.slice(first.start, first.end));
  const on = (text: Tracked) => replaced(text, first.start, first.start, `${like}\n\n`);
  return [
    edit("entry added to a list", on(whole)),
    edit("entry added to a list, the last dropped", on(replaced(whole, last.start, last.end, ""))),
  ];
}

function slipMended(whole: Tracked, { start, end }: Stretch): Tracked {
  const at = start + whole.text.slice(start, end).search(/[的是在有]/);
  return at < start ? whole : replaced(whole, at, at + 1, "乃");
}
