/**
 * The text as the recogniser reads it: one code unit a character that counts, full width made half
 * width, the Traditional characters that figures are written with made Simplified, and blanks left
 * out, since print and web pages break figures anywhere. Offsets lead back to the original text.
 */
import { COMMA } from "./digits.ts";

/** Traditional (or variant) character followed by the Simplified one, for the words this library knows. */
const VARIANTS =
  "￥¥‐-‑-–—―—─—〜~〇零○零萬万億亿兩两幾几餘余約约點点個个來来達达過过週周鐘钟歲岁畝亩頃顷噸吨幣币圓圆園园戶户筆笔單单縣县鄉乡鎮镇條条隊队輛辆臺台雙双項项種种類类屆届場场課课間间時时紀纪總总計计從从後后數数將将實实貳贰參叁陸陆倆两員员塊块張张棟栋顆颗盞盏頂顶節节門门準准預预標标爭争擬拟願愿滿满僅仅佔占" +
  "這这樣样務务組组織织構构團团機机國国區区農农學学師师醫医護护養养兒儿長长貧贫殘残業业價价資资額额費费賬账續续維维網网級级層层號号線线報报開开關关陣阵際际險险類类館馆馬马體体齡龄贈赠貸贷購购貨货銷销錢钱銀银鎊镑盧卢韓韩歐欧減减縮缩擴扩漲涨積积製制規规覺觉觀观記记訪访詢询試试該该說说請请談谈證证議议變变讓让財财責责負负賽赛";

/** What stands inside words without being part of them: white space, zero-width characters, soft hyphen, marks of damage. */
const BLANK = /[\s\u00ad\u200b-\u200d\u2060\ufffd]/;

/** The barrier between blocks: nothing is read across it. */
export const BARRIER = 10;

export interface Reading {
  readonly text: string;
  /** Folded code units without blanks; a blank line is one {@link BARRIER}. */
  readonly codes: Uint16Array;
  /** For every code unit its offset in the original text. */
  readonly offsets: Uint32Array;
  readonly length: number;
}

/** １，２３４ has a thousands separator; elsewhere a full-width comma ends a clause. */
const FULL_COMMA = 0xff0c;

function isFullDigit(unit: number): boolean {
  return unit >= 0xff10 && unit <= 0xff19;
}

let table: Uint16Array | undefined;

function foldTable(): Uint16Array {
  if (table) return table;
  table = Uint16Array.from({ length: 65_536 }, (_, unit) =>
    BLANK.test(String.fromCharCode(unit)) ? 0 : unit,
  );
  for (let unit = 0xff02; unit < 0xff5f; unit++) table[unit] = unit - 0xfee0;
  for (const kept of "，：；？（）！") table[kept.charCodeAt(0)] = kept.charCodeAt(0);
  for (let i = 0; i < VARIANTS.length; i += 2) table[VARIANTS.charCodeAt(i)] = VARIANTS.charCodeAt(i + 1);
  return table;
}

/** Reads a text once, in linear time. */
export function readText(text: string): Reading {
  const fold = foldTable();
  const codes = new Uint16Array(text.length + 1);
  const offsets = new Uint32Array(text.length + 1);
  let length = 0;
  let breaks = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code =
      unit === FULL_COMMA && isFullDigit(text.charCodeAt(i - 1)) && isFullDigit(text.charCodeAt(i + 1))
        ? COMMA
        : (fold[unit] as number);
    if (code === 0) {
      if (unit === 10 && ++breaks === 2) {
        codes[length] = BARRIER;
        offsets[length++] = i;
      }
      continue;
    }
    breaks = 0;
    codes[length] = code;
    offsets[length++] = i;
  }
  return { text, codes, offsets, length };
}

/** The code unit at a place, 0 outside the text. */
export function at(reading: Reading, i: number): number {
  return reading.codes[i] ?? 0;
}

/** Whether nothing was left out between the code unit at `i` and the one before it. */
export function touches(reading: Reading, i: number): boolean {
  return i > 0 && reading.offsets[i] === (reading.offsets[i - 1] as number) + 1;
}

/** Whether the code unit at `i` is the first of its line. */
export function startsLine(reading: Reading, i: number): boolean {
  if (i === 0) return true;
  const from = (reading.offsets[i - 1] as number) + 1;
  return reading.codes[i - 1] === BARRIER || reading.text.slice(from, reading.offsets[i]).includes("\n");
}

/** The code units from one place to another, without the blanks of the original. */
export function textOf({ codes }: Reading, from: number, to: number): string {
  return String.fromCharCode(...codes.subarray(from, to));
}

/** The offsets in the original text of what stands from one place to another. */
export function spanOf({ offsets }: Reading, from: number, to: number): { start: number; end: number } {
  return { start: offsets[from] as number, end: (offsets[to - 1] as number) + 1 };
}
