/** What a number without a measure word counts. */
import type { Amount } from "./amount.ts";
import { isLetter } from "./exclusions.ts";
import { NOUNS_AFTER, NOUNS_BEFORE } from "./nouns.ts";
import { withUnit } from "./quantity.ts";
import { asCents } from "./ranges.ts";
import { at, type Reading } from "./reading.ts";
import type { Unit } from "./unit.ts";
import { CLAUSE, code, letters, words } from "./words.ts";

const [DE, BIG] = [code("的"), code("大")];
const SCORES = words<true>([["得分 满分 评分 总分 考 打 均分 成绩 指数 获 绩", true]], true);
const MONEY_SIGNS = letters("元角钱笔单捐款");
/** How far back a noun is looked for, and how far words about money are. */
const [NEAR, FAR] = [12, 60];

/** Whether 分 is money: words about money stand before it in its sentence, none about scores. */
function isMoney(reading: Reading, start: number): boolean {
  for (let i = start; i > start - FAR; i--) {
    const unit = at(reading, i - 1);
    if (unit === 0 || "。！？\n".includes(String.fromCharCode(unit)) || SCORES.find(reading, i)) return false;
    if (MONEY_SIGNS.has(unit)) return true;
  }
  return false;
}

/** The nearest noun before the number in its clause. */
function nounBefore(reading: Reading, start: number): Unit | null {
  for (let i = start; i > start - NEAR && !CLAUSE.has(at(reading, i - 1)); i--) {
    const noun = NOUNS_BEFORE.find(reading, i);
    if (noun) return noun.value;
  }
  return null;
}

/** The head of the nouns that follow: 家庭照料者 are people; 消费者捐款 are people still. */
function nounAfter(reading: Reading, i: number): Unit | null {
  const found = NOUNS_AFTER.find(reading, i);
  const head = found && nounAfter(reading, i + found.length);
  return head?.kind === "count" ? head : (found?.value ?? null);
}

/** What follows a round number that ends there: no noun it could be a part of. */
function endsThere(reading: Reading, end: number): boolean {
  const next = at(reading, end);
  return next < 0x4e00 || next > 0x9fff || next === BIG || next === DE;
}

const QUALIFYING = letters("超逾近上过约破足到达");

/** Whether the last character of a qualifier stands before `start`. */
export function isQualified(reading: Reading, start: number): boolean {
  return QUALIFYING.has(at(reading, start - 1));
}

/** The amount with its unit; null when nothing says what is counted, so that it is no figure. */
export function nameUnit(reading: Reading, amount: Amount, last: string | null): Amount | null {
  const { kind, end, word, arabic, fuzz, bare, digits } = amount;
  if (word === "分" && kind === "count" && isMoney(reading, amount.start)) return asCents(amount);
  if (word === "个" && NOUNS_AFTER.find(reading, end)?.value?.name === "户") return { ...amount, unit: "户" };
  if (word === "个" && at(reading, end) === code("人")) return { ...amount, unit: "人" };
  if (kind !== null) return amount;
  if (!arabic && (digits > 1 || (!fuzz && amount.high < 11)) && !bare) return null;
  const known = !bare || fuzz || isQualified(reading, amount.start);
  const noun = known ? nounAfter(reading, end) : null;
  if (noun) return withUnit(amount, noun, end);
  const of = known && at(reading, end) === DE ? nounAfter(reading, end + 1) : null;
  if (isLetter(at(reading, end)) || (bare && !endsThere(reading, end))) return null;
  const implied = amount.scale < 1e4 ? of : (nounBefore(reading, amount.start) ?? of);
  if (implied) return withUnit(amount, implied, end);
  if (amount.scale < 1e4) return null;
  return bare ? null : { ...amount, kind: "count", unit: last };
}
