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

/** What a code unit does; bits, since 。 both ends a sentence and may stand before a closing mark. */
const ENDS_SENTENCE = 1;
const ENDS_CLAUSE = 2;
const CLOSES = 4;
const SPACE = 8;
const DASH = 16;
const DIGIT = 32;
const PROSE = 64;

const MARKS: readonly (readonly [number, string])[] = [
  [ENDS_SENTENCE, "。！？!?｡"],
  [ENDS_CLAUSE, "，,；;：:﹐︐"],
  // They belong to the sentence that they close: 。”
  [CLOSES, "”’」』）)》】\"'"],
  [SPACE, " \t\n\v\f\r\u00a0\u3000\u200b\ufeff"],
  [DASH, "—–―─"],
  [DIGIT, "0123456789０１２３４５６７８９"],
  [PROSE, "，。"],
];

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [bit, marks] of MARKS) {
    for (const mark of marks) table[mark.charCodeAt(0)] = (table[mark.charCodeAt(0)] as number) | bit;
  }
  return table;
}

const CLASS = classes();
const LINE_BREAK = 10;
/** A block shorter than this is a heading or a caption, not a column broken in mid-sentence. */
const COLUMN = 24;

const is = (text: string, at: number, bits: number) =>
  at >= 0 && at < text.length && ((CLASS[text.charCodeAt(at)] as number) & bits) !== 0;

/** 58,000 and 12:30: marks between digits divide nothing. */
function betweenDigits(text: string, at: number): boolean {
  return is(text, at - 1, DIGIT) && is(text, at + 1, DIGIT);
}

/** The length of a blank line (two line breaks, blanks between) that starts here; 0: none does. */
function blankLine(text: string, at: number): number {
  if (text.charCodeAt(at) !== LINE_BREAK) return 0;
  let end = at + 1;
  while (text.charCodeAt(end) !== LINE_BREAK && is(text, end, SPACE)) end++;
  return text.charCodeAt(end) === LINE_BREAK ? end + 1 - at : 0;
}

/** Where a sentence ends whose end mark stands before `at`: behind further end marks and what they close. */
function afterClosing(text: string, at: number): number {
  let end = at;
  for (let ahead = at; ahead < text.length; ahead++) {
    if (is(text, ahead, CLOSES | ENDS_SENTENCE)) end = ahead + 1;
    else if (!is(text, ahead, SPACE) || blankLine(text, ahead) > 0) break;
  }
  return end;
}

class Divider {
  readonly paragraphs: number[] = [0];
  readonly sentences: number[] = [0];
  readonly clauses: number[] = [0];
  #last = 0;
  #prose = false;
  #blockStart = 0;

  clause(start: number): void {
    if (start > (this.clauses.at(-1) as number)) this.clauses.push(start);
  }

  sentence(start: number): void {
    if (start > (this.sentences.at(-1) as number)) this.sentences.push(start);
    this.clause(start);
  }

  /** Tells of a mark that is not white space. */
  seen(bits: number): void {
    this.#last = bits;
    this.#prose ||= (bits & PROSE) !== 0;
  }

  /** A blank line: the paragraph ends here, or goes on behind it. */
  blank(at: number, start: number): void {
    const ended = (this.#last & (ENDS_SENTENCE | CLOSES)) !== 0;
    const goesOn = !ended && this.#prose && at - this.#blockStart >= COLUMN;
    if (!goesOn) {
      this.sentence(start);
      if (start > (this.paragraphs.at(-1) as number)) this.paragraphs.push(start);
    }
    this.#blockStart = start;
    this.#prose = false;
  }
}

/** Divides a text. Offsets are UTF-16 code units. An enumeration comma parts nothing: 教育、医疗 is one clause. */
export function divide(text: string): Passages {
  const divider = new Divider();
  for (let at = 0; at < text.length; at++) {
    const bits = CLASS[text.charCodeAt(at)] as number;
    if (bits & SPACE) {
      const blank = blankLine(text, at);
      if (blank > 0) divider.blank(at, at + blank);
      at += Math.max(0, blank - 1);
    } else if (bits & ENDS_SENTENCE) {
      const end = afterClosing(text, at + 1);
      divider.seen(ENDS_SENTENCE | PROSE);
      divider.sentence(end);
      at = end - 1;
    } else {
      divider.seen(bits);
      const start = at;
      if (bits & DASH) while (is(text, at + 1, DASH)) at++;
      if (at > start || (bits & ENDS_CLAUSE && !betweenDigits(text, at))) divider.clause(at + 1);
    }
  }
  const { paragraphs, sentences, clauses } = divider;
  for (const starts of [paragraphs, sentences, clauses]) {
    if (starts.length > 1 && starts.at(-1) === text.length) starts.pop();
  }
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
