import type { Piece } from "./block.ts";

/** A longer paragraph is cut, so that every block fits into one request. */
const LONGEST_BLOCK = 40_000;

/** What CSS collapses: runs of these become one space. nbsp and ideographic spaces stay. */
const SPACE_RUN = /[ \t\n\r\f]+/g;
/** Any such run but single spaces between words. */
const UNEVEN = /[\t\n\r\f]|^ | {2}/;
const LINE_END = /\r\n?|\n/g;

/** What is to be done with a text's white space; nothing where it is even. */
export type Space = "none" | "collapse" | "keep";

/** Whether it makes a difference if white space is collapsed or kept. */
export function hasUnevenSpace(data: string): boolean {
  return UNEVEN.test(data);
}

/** Whether it is nothing but white space. */
export function isBlank(data: string): boolean {
  return data === "\n" || data.trimStart() === "";
}

/** Given the text of a block with where it stands, how many links begin in it and how many characters links cover. */
type Done = (text: string, pieces: Piece[], links: number, linked: number) => void;

/** Collects the runs of one paragraph and hands it to `done` when it ends. */
export class BlockBuilder {
  readonly #done: Done;
  #text = "";
  #pieces: Piece[] = [];
  #links = 0;
  #linked = 0;

  constructor(done: Done) {
    this.#done = done;
  }

  /** Adds `data`, which stands at `index` of `node`, its white space collapsed or, with its line ends, kept. */
  add(node: Text, data: string, index: number, space: Space, linked: boolean): void {
    if (this.#text.length + data.length > LONGEST_BLOCK) this.close();
    const before = this.#text.length;
    if (space === "none") this.#push(node, data, index);
    else if (space === "keep") this.#addKept(node, data, index);
    else this.#addCollapsed(node, data, index);
    if (linked) this.#linked += Math.max(0, this.#text.length - before);
  }

  get empty(): boolean {
    return this.#text === "";
  }

  link(): void {
    this.#links++;
  }

  /** A line end; two in a row end the paragraph, as old pages mean it. */
  lineBreak(): void {
    if (this.#text.endsWith("\n")) this.close();
    else if (this.#text !== "") this.#text += "\n";
  }

  /** Text that stands in no node, such as the border between two table cells; at the start or twice only where it `counts`. */
  separator(text: string, counts: boolean): void {
    if (counts || (this.#text !== "" && !this.#text.endsWith(text))) this.#text += text;
  }

  close(): void {
    if (this.#pieces.length > 0) {
      const text = this.#text.trimEnd();
      const pieces = withinLength(this.#pieces, text.length);
      if (pieces.length > 0) this.#done(text, pieces, this.#links, this.#linked);
      this.#pieces = [];
    }
    this.#text = "";
    this.#links = 0;
    this.#linked = 0;
  }

  #addCollapsed(node: Text, data: string, index: number): void {
    let from = 0;
    for (const run of data.matchAll(SPACE_RUN)) {
      if (run[0] === " " && run.index > 0) continue;
      this.#push(node, data.slice(from, run.index), index + from);
      from = run.index + run[0].length;
      if (!endsInSpace(this.#text)) this.#piece(node, " ", index + run.index);
    }
    this.#push(node, data.slice(from), index + from);
  }

  #addKept(node: Text, data: string, index: number): void {
    let from = 0;
    for (const end of data.matchAll(LINE_END)) {
      this.#push(node, data.slice(from, end.index), index + from);
      this.lineBreak();
      from = end.index + end[0].length;
    }
    this.#push(node, data.slice(from), index + from);
  }

  /** At the start of a block or line white space says nothing. */
  #push(node: Text, text: string, index: number): void {
    const atStart = this.#text === "" || this.#text.endsWith("\n");
    const kept = atStart ? text.trimStart() : text;
    if (kept !== "") this.#piece(node, kept, index + text.length - kept.length);
  }

  #piece(node: Text, text: string, index: number): void {
    this.#pieces.push({ start: this.#text.length, length: text.length, node, index });
    this.#text += text;
  }
}

function endsInSpace(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return text === "" || last === 0x20 || last === 0x0a;
}

/** Drops what trimming cut off the end. */
function withinLength(pieces: Piece[], length: number): Piece[] {
  for (;;) {
    const last = pieces.at(-1);
    if (last === undefined || last.start + last.length <= length) return pieces;
    pieces.pop();
    if (last.start < length) pieces.push({ ...last, length: length - last.start });
  }
}
