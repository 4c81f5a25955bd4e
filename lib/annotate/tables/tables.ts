/**
 * Tables as a page's text has them: a block a row, ` | ` between its cells; and labels, blocks that end in a colon, with
 * the block behind them. What a cell says is told once more as a sentence with its heads, so that one set of rules reads
 * tables and prose: 公益宝贝：2018年全年参与商家200万家。
 */
import { HEAD, isYear, sayHeads, titleOf, unitIn, withParts } from "./heads.ts";
import { Retold } from "./retold.ts";

const BORDER = "\n\n";
const CELL = " | ";
/** A longer cell is prose. */
const VALUE = 30;
/** What a page of nothing but cells may become is no more than some times its length. */
const MOST_CELLS = 1_000;

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Row = readonly Cell[];

function cut(words: string, start: number, by: string): Cell[] {
  let from = start;
  return words.split(by).map((text) => {
    const cell = { start: from, end: from + text.length, text: text.trim() };
    from = cell.end + by.length;
    return cell;
  });
}

/** A number without its unit. */
const BARE = /^[+-]?[超逾近约約]{0,2}[\d０-９][\d０-９,，.．]*[多余餘+]?$/;
const COUNTED = /[\d０-９一二三四五六七八九十百千万亿两]/;

/** Whether words name something rather than being a figure. */
const isName = ({ text }: Cell) => text.length <= HEAD && (isYear(text) || !/[\d０-９]/.test(text));

/** A text being retold. */
class Teller {
  readonly #told: Retold;
  #left = MOST_CELLS;

  constructor(told: Retold) {
    this.#told = told;
  }

  /** A block or a cell as it is. */
  plain({ start, end }: Cell, border = BORDER): void {
    this.#told.keep(start, end);
    this.#told.add(border);
  }

  /** A cell as a sentence of its own, where it holds a figure and something speaks for it. */
  cell(cell: Cell, row: string, column: string, title: string): void {
    const { text } = cell;
    const tells = row + column !== "" && text.length <= VALUE && COUNTED.test(text) && !isYear(text);
    if (!tells || this.#left-- <= 0) {
      this.plain(cell, "。");
      return;
    }
    this.#told.add(`${title === "" ? "" : `${title}：`}${sayHeads(row, column, title)}`);
    const unit = BARE.test(text) ? unitIn(column) || unitIn(row) || unitIn(title) : "";
    this.plain(cell, `${unit}。`);
  }

  table(rows: readonly Row[], title: string): void {
    const head = (rows[0] as Row).slice(1).every(isName) ? (rows[0] as Row) : null;
    const columns = withParts(head?.map(({ text }) => text) ?? []);
    const names = withParts(rows.map(([first]) => (first && isName(first) ? first.text : "")));
    for (const [at, row] of rows.entries()) {
      const name = names[at] as string;
      for (const [i, cell] of row.entries()) {
        if (row === head || (i === 0 && name !== "")) this.plain(cell, "。");
        else this.cell(cell, i === 0 ? "" : name, columns[i] ?? "", title);
      }
      this.#told.add(BORDER);
    }
  }

  labelled(label: Cell, value: Cell, title: string): void {
    this.plain(label);
    this.cell(value, label.text.replace(/[:：]$/, ""), "", title);
    this.#told.add(BORDER);
  }
}

/** The rows of a table that begins with a block: as many cells in each; one row alone is a line with strokes in it. */
function rowsFrom(text: string, blocks: readonly Cell[], from: number): Row[] {
  const rows: Row[] = [];
  for (let i = from; i < blocks.length; i++) {
    const { start, end } = blocks[i] as Cell;
    const words = text.slice(start, end);
    if (!words.includes(CELL)) break;
    // The last cell may be empty, and the blank behind its stroke cut off.
    const row = cut(words.endsWith(" |") ? `${words} ` : words, start, CELL);
    if (rows.length > 0 && row.length !== rows[0]?.length) break;
    rows.push(row);
  }
  return rows.length > 1 ? rows : [];
}

/** Whether a block is a label for the one behind it. */
function isLabel({ text }: Cell, value: Cell | undefined): value is Cell {
  if (!value || !/[:：]$/.test(text) || text.length > HEAD) return false;
  return value.text.length <= VALUE && !value.text.includes(CELL);
}

/** The text with its tables and labels told as sentences; null where there are none. */
export function retell(text: string): Retold | null {
  if (!text.includes(CELL) && !/[:：]\n\n/.test(text)) return null;
  const told = new Retold(text);
  const teller = new Teller(told);
  const blocks = cut(text, 0, BORDER);
  let before = "";
  for (let i = 0; i < blocks.length; ) {
    const [block, next] = [blocks[i] as Cell, blocks[i + 1]];
    const rows = rowsFrom(text, blocks, i);
    if (rows.length > 0) {
      teller.table(rows, titleOf(before));
      i += rows.length;
    } else if (isLabel(block, next)) {
      teller.labelled(block, next, titleOf(before));
      i += 2;
    } else {
      teller.plain(block);
      if (block.text !== "") before = block.text;
      i++;
    }
  }
  return told;
}
