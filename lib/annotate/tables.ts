/**
 * Tables as a page's text has them: a block a row, ` | ` between its cells; and labels, blocks that end in a colon, with
 * the block behind them. What a cell says is told once more as a sentence with its heads, so that one set of rules reads
 * tables and prose: 公益宝贝：2018年全年参与商家200万家。
 */
import { Retold } from "./retold.ts";

const BORDER = "\n\n";
const CELL = " | ";
/** Longer words before a table, in its heads or in its cells are prose. */
const [TITLE, HEAD, VALUE] = [40, 24, 30];
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

const YEAR = /^(?:19|20)\d\d(?=年?度?$)/;
/** 参与商家（万家）, 单位：万元. */
const UNIT =
  /[（(]?(?:单位[:：])?\s*((?:[万亿千百]{0,2}[\p{Script=Han}]{1,3}|[万亿]|%))[)）]\s*$|单位[:：]\s*(\p{Script=Han}{1,4})/u;
const BARE = /^[+-]?[超逾近约約]{0,2}[\d０-９][\d０-９,，.．]*[多余餘+]?$/;
const COUNTED = /[\d０-９一二三四五六七八九十百千万亿两]/;
/** Such words leave a year's column a state at its end. */
const TOTAL = /累计|截至|截止|[年月]底|末/;

function unitIn(head: string): string {
  const [, inBrackets, told] = UNIT.exec(head) ?? [];
  return inBrackets ?? told ?? "";
}

/** A head as it is put into a sentence: its unit left out, a year made one. */
function asWords(head: string, title: string): string {
  const year = YEAR.exec(head)?.[0];
  if (year) return TOTAL.test(title) ? `${year}年` : `${year}年全年`;
  return head.replace(/[（(][^（()）]*[)）]\s*$/, "").slice(0, HEAD);
}

/** What speaks for a cell, the time first. */
function headsOf(heads: readonly string[], title: string): string {
  const [years, others] = [heads.filter((head) => YEAR.test(head)), heads.filter((head) => !YEAR.test(head))];
  const about = `${title}${others.join()}`;
  return [...years, ...others].map((head) => asWords(head, about)).join("");
}

/** The last words before a table: its caption, its heading, or the end of a paragraph. */
function titleOf(block: string): string {
  const last = /[^。！？!?\n]*[。！？!?：:]?\s*$/.exec(block.slice(-2 * TITLE))?.[0] ?? "";
  const title = last.replace(/[。！？!?：:\s]+$/, "");
  return title.length <= TITLE ? title : "";
}

/** Endings that many heads share and that say nothing of what is counted. */
const COMMON = /(?:人次|人数|金额|数量|总数|总额|次数)$/;

/** Heads with 其中 before those that tell of a kind of what an earlier one counts: 参与商家, 女性商家. */
function withParts(heads: readonly string[]): string[] {
  return heads.map((head, i) => {
    const noun = head.replace(/[（(].*$/, "").slice(-2);
    const isPart = noun.length === 2 && !COMMON.test(noun) && !YEAR.test(head);
    return isPart && heads.slice(0, i).some((other) => other.includes(noun)) ? `其中${head}` : head;
  });
}

/** Whether a row names what the columns below hold. */
function isHead(row: Row): boolean {
  return row
    .slice(1)
    .every(({ text }) => text.length <= HEAD && (YEAR.test(text) || !/[\d０-９]/.test(text)));
}

class Teller {
  readonly #told: Retold;
  #left = MOST_CELLS;

  constructor(told: Retold) {
    this.#told = told;
  }

  /** A cell as a sentence of its own, where it holds a figure and something speaks for it. */
  cell({ start, end, text }: Cell, heads: readonly string[], title: string): void {
    const known = heads.filter((head) => head !== "");
    const tells = known.length > 0 && text.length <= VALUE && COUNTED.test(text) && !YEAR.test(text);
    if (tells && this.#left-- > 0) {
      this.#told.add(`${title === "" ? "" : `${title}：`}${headsOf(known, title)}`);
      this.#told.keep(start, end);
      if (BARE.test(text)) this.#told.add([...known, title].map(unitIn).find(Boolean) ?? "");
    } else this.#told.keep(start, end);
    this.#told.add("。");
  }

  table(rows: readonly Row[], title: string): void {
    const hasHead = isHead(rows[0] as Row);
    const columns = hasHead ? withParts((rows[0] as Row).map(({ text }) => text)) : [];
    const owns = withParts(rows.map(([first]) => (isOwnHead(first as Cell) ? (first as Cell).text : "")));
    for (const [at, row] of rows.entries()) {
      const own = owns[at] as string;
      for (const [i, cell] of row.entries()) {
        const heads = i === 0 ? [columns[i] ?? ""] : [own, columns[i] ?? ""];
        this.cell(cell, (hasHead && at === 0) || (i === 0 && own !== "") ? [] : heads, title);
      }
      this.#told.add(BORDER);
    }
  }
}

/** Whether a row's first cell names it rather than holding a figure of its own. */
function isOwnHead({ text }: Cell): boolean {
  return text.length <= HEAD && (YEAR.test(text) || !/[\d０-９]/.test(text));
}

/** Whether a block is a label for the one behind it. */
const isLabel = ({ text }: Cell) => /[:：]$/.test(text) && text.length <= HEAD;

/** The text with its tables and labels told as sentences; null where there are none. */
export function retell(text: string): Retold | null {
  if (!text.includes(CELL) && !/[:：]\n\n/.test(text)) return null;
  const told = new Retold(text);
  const teller = new Teller(told);
  const blocks = cut(text, 0, BORDER);
  let before = "";
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i] as Cell;
    const value = blocks[i + 1];
    const rows = rowsFrom(text, blocks, i);
    if (rows.length > 0) {
      teller.table(rows, titleOf(before));
      i += rows.length;
    } else if (isLabel(block) && value && value.text.length <= VALUE && !value.text.includes(CELL)) {
      teller.cell(block, [], "");
      told.add(BORDER);
      teller.cell(value, [block.text.replace(/[:：]$/, "")], titleOf(before));
      told.add(BORDER);
      i += 2;
    } else {
      told.keep(block.start, block.end);
      told.add(BORDER);
      if (block.text !== "") before = block.text;
      i++;
    }
  }
  return told;
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
