/**
 * Paragraphs, sentences and clauses of a text, by offsets. One pass, linear. Line breaks inside a sentence are white
 * space; a blank line ends a paragraph, unless the prose before it stops in mid-sentence, as where a newspaper's column
 * or page breaks.
 */

/** Starts of stretches that together cover the text; each ends where the next one starts. */
export interface Passages {
  readonly paragraphs: readonly number[];
  readonly sentences: readonly number[];
  readonly clauses: readonly number[];
  readonly length: number;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const SENTENCE_END = new Set("。！？!?｡");
const CLAUSE_END = new Set("，,；;：:、﹐︐");
/** Closing marks belong to the sentence that they close: 。”. */
const CLOSING = new Set("”’」』）)》】\"'");
const DASHES = new Set("—–―─");
const SPACE = /\s/;
const DIGIT = /[0-9０-９]/;
/** A block shorter than this is a heading or a caption, not a column broken in mid-sentence. */
const PROSE = 24;

const isSpace = (text: string, at: number) => SPACE.test(text[at] ?? "");

/** 58,000 and 12:30: marks between digits divide nothing. */
function betweenDigits(text: string, at: number): boolean {
  return DIGIT.test(text[at - 1] ?? "") && DIGIT.test(text[at + 1] ?? "");
}

/** An enumeration comma between short items ties rather than parts: 教育、医疗 is one clause. */
function endsClause(text: string, at: number): boolean {
  const unit = text[at] as string;
  if (unit === "、") return false;
  return CLAUSE_END.has(unit) && !betweenDigits(text, at);
}

function isBlankLine(text: string, at: number): number {
  if (text[at] !== "\n") return 0;
  let end = at + 1;
  while (end < text.length && text[end] !== "\n" && isSpace(text, end)) end++;
  return text[end] === "\n" ? end + 1 - at : 0;
}

/** One pass over a text; `now` says where it stands. */
class Divider {
  readonly paragraphs: number[] = [0];
  readonly sentences: number[] = [0];
  readonly clauses: number[] = [0];
  /** The last unit that is not white space, and whether the block holds a mark of prose. */
  #last = "";
  #prose = false;
  #blockStart = 0;

  clause(start: number): void {
    if (start > (this.clauses.at(-1) as number)) this.clauses.push(start);
  }

  sentence(start: number): void {
    if (start > (this.sentences.at(-1) as number)) this.sentences.push(start);
    this.clause(start);
  }

  seen(unit: string): void {
    this.#last = unit;
    if (unit === "，" || unit === "。") this.#prose = true;
  }

  blank(at: number, start: number): void {
    const ended = SENTENCE_END.has(this.#last) || CLOSING.has(this.#last) || this.#last === "";
    const broken = !ended && this.#prose && at - this.#blockStart >= PROSE;
    if (!broken) {
      this.sentence(start);
      if (start > (this.paragraphs.at(-1) as number)) this.paragraphs.push(start);
    }
    this.#blockStart = start;
    this.#prose = false;
  }
}

function afterClosing(text: string, at: number): number {
  let end = at;
  for (let ahead = at; ahead < text.length; ahead++) {
    const unit = text[ahead] as string;
    if (CLOSING.has(unit) || SENTENCE_END.has(unit)) end = ahead + 1;
    else if (!isSpace(text, ahead) || isBlankLine(text, ahead)) break;
  }
  return end;
}

/** Divides a text. Offsets are UTF-16 code units. */
export function divide(text: string): Passages {
  const divider = new Divider();
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] as string;
    const blank = isBlankLine(text, at);
    if (blank > 0) {
      divider.blank(at, at + blank);
      at += blank - 1;
      continue;
    }
    if (isSpace(text, at)) continue;
    if (SENTENCE_END.has(unit)) {
      const end = afterClosing(text, at + 1);
      divider.seen("。");
      divider.sentence(end);
      at = end - 1;
      continue;
    }
    divider.seen(unit);
    const dash = DASHES.has(unit) && DASHES.has(text[at + 1] ?? "");
    if (dash || endsClause(text, at)) divider.clause(at + 1);
  }
  const { paragraphs, sentences, clauses } = divider;
  return { paragraphs, sentences, clauses, length: text.length };
}

/** The ordinal of the stretch that holds an offset. */
export function ordinalAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The stretch that holds an offset, end exclusive. */
export function stretchAt(starts: readonly number[], offset: number, length: number): Stretch {
  const ordinal = ordinalAt(starts, offset);
  return { start: starts[ordinal] ?? 0, end: starts[ordinal + 1] ?? length };
}
