/** What a number without a measure word counts. */
import type { Amount } from "./amount.ts";
import { isLetter } from "./exclusions.ts";
import { ACTS, NOUNS_AFTER, NOUNS_BEFORE } from "./nouns.ts";
import { AFTER } from "./qualifiers.ts";
import { withUnit } from "./quantity.ts";
import { asCents } from "./ranges.ts";
import { at, type Reading, textOf } from "./reading.ts";
import { PERSON, TIME, type Unit, YUAN } from "./unit.ts";
import { CLAUSE, code, letters, words } from "./words.ts";

const [DE, BIG, ONE] = [code("的"), code("大"), code("一")];
const SCORES = words<true>([["得分 满分 评分 总分 考 打 均分 成绩 指数 获 绩", true]], true);
const MONEY_SIGNS = letters("元角钱笔单捐款");
/** How far back a noun is looked for, and how far words about money are. */
const [NEAR, FAR, CLOSE] = [12, 60, 5];

/** Whether 分 is money: words about money stand before it in its sentence, none about scores. */
function isMoney(reading: Reading, start: number): boolean {
  for (let i = start; i > start - FAR; i--) {
    const unit = at(reading, i - 1);
    if (unit === 0 || "。！？\n".includes(String.fromCharCode(unit)) || SCORES.find(reading, i)) return false;
    if (MONEY_SIGNS.has(unit)) return true;
  }
  return false;
}

/** The nearest noun before the number in its clause; one of a single character (户, 家) only right before it. */
function nounBefore(reading: Reading, start: number): Unit | null {
  for (let i = start; i > start - NEAR && !CLAUSE.has(at(reading, i - 1)); i--) {
    const noun = NOUNS_BEFORE.find(reading, i);
    if (noun && (noun.length > 1 || noun.value === null || noun.value.kind === "money" || i > start - CLOSE))
      return noun.value;
  }
  return null;
}

/** The head of the nouns that follow: 家庭照料者 are people; 消费者捐款 are people still. */
function nounAfter(reading: Reading, i: number): Unit | null {
  let head: Unit | null = null;
  let end = i;
  for (let found = NOUNS_AFTER.find(reading, end); found; found = NOUNS_AFTER.find(reading, end)) {
    if (!head || found.value?.kind === "count") head = found.value;
    end += found.length;
  }
  return head;
}

/** What ends the search for a head noun: verbs and other words that begin something else. */
const NO_ATTRIBUTE = letters("的用于帮支给来由在到已均全并和与及或为向助建购买成以从被将对是有让受参捐");
/** Heads of one character, at the end of a longer noun: 困境人群, 募捐款. */
const HEADS: Readonly<Record<string, Unit>> = {
  人: PERSON,
  民: PERSON,
  者: PERSON,
  群: PERSON,
  款: YUAN,
  费: YUAN,
  金: YUAN,
  捐: YUAN,
  价: YUAN,
};

/** The noun a round number counts, a few characters after it: 180万淘系商家, 近2亿农村贫困人口. */
function headAfter(reading: Reading, i: number): Unit | null {
  for (let k = i; k < i + NEAR && at(reading, k) > 0x4dff && at(reading, k) < 0xa000; k++) {
    const head = nounAfter(reading, k) ?? headOf(reading, i, k);
    if (head) return head;
    if (NO_ATTRIBUTE.has(at(reading, k))) return null;
  }
  return null;
}

function headOf(reading: Reading, i: number, k: number): Unit | undefined {
  const head = HEADS[textOf(reading, k, k + 1)];
  return k > i || head === YUAN ? head : undefined;
}

/** What follows a round number that ends there: no noun it could be a part of. */
function endsThere(reading: Reading, end: number): boolean {
  const next = at(reading, end);
  return next < 0x4e00 || next > 0x9fff || next === BIG || next === DE;
}

/** What may stand behind 播放 that is counted: 3000万播放量, 1.5万转发和10万点赞; not 200万阅读基金. */
const AFTER_ACT = letters("量数和与及并的");

function actAfter(reading: Reading, i: number): Unit | null {
  const found = ACTS.find(reading, i);
  const end = i + (found?.length ?? 0);
  return found && (endsThere(reading, end) || AFTER_ACT.has(at(reading, end))) ? TIME : null;
}

/** Words that end the name of a service that is dialled, or of what is named for its number. */
const SERVICES = words<true>([["热线 电话 平台 中心 项目 计划 行动 救助", true]]);

/** 9958儿童紧急救助, 12338妇女维权热线: a number that is dialled, not one that counts. */
function isDialled(reading: Reading, { arabic, scale, fuzz, digits, start, end, nominal }: Amount): boolean {
  if (!arabic || scale > 1 || fuzz || digits < 4 || end - start !== digits || nominal % 10 === 0)
    return false;
  if (isQualified(reading, start)) return false;
  for (let k = end; k < end + NEAR && !endsThere(reading, k) && !NO_ATTRIBUTE.has(at(reading, k)); k++)
    if (SERVICES.find(reading, k)) return true;
  return false;
}

/** 块 counts pieces of such things, and money elsewhere: 3块展板, 50块. */
const IN_PIECES = letters(
  "展石砖地屏木布土玻蛋巧钢铁金银奖匾手田肉糖冰表碑牌硬电显广太草拼积豆饼宝玉毛竹塑黑白",
);

/** 这一块, 一块去: no money, nor a number. */
function isOnePiece(reading: Reading, { word, stem, start, end, nominal }: Amount): boolean {
  return word === "块" && nominal === 1 && at(reading, start) === ONE && end === stem + 1;
}

function isPiece(reading: Reading, end: number): boolean {
  return IN_PIECES.has(at(reading, end));
}

/** 5.8万个家庭, but not 家庭资源中心. */
function isHousehold(reading: Reading, i: number): boolean {
  const found = NOUNS_AFTER.find(reading, i);
  return found?.value?.name === "户" && !OTHER_THAN_HOMES.has(at(reading, i + found.length));
}
const OTHER_THAN_HOMES = letters("资中教服联支医图书农");

const QUALIFYING = letters("超逾近上过约破足到达");

/** Whether the last character of a qualifier stands before `start`. */
export function isQualified(reading: Reading, start: number): boolean {
  return QUALIFYING.has(at(reading, start - 1));
}

/** Units that the characters after them change: 分 of money, 块 of stone, 个家庭, 个人. */
function correct(reading: Reading, amount: Amount): Amount {
  const { word, end, kind } = amount;
  if (word === "分" && kind === "count" && isMoney(reading, amount.start)) return asCents(amount);
  if (word === "块" && isPiece(reading, end)) return { ...amount, kind: "count", unit: "块" };
  if (word === "个" && isHousehold(reading, end)) return { ...amount, unit: "户" };
  return word === "个" && at(reading, end) === code("人") ? { ...amount, unit: "人" } : amount;
}

/** Numbers that never stand without a unit: 12.5, 三, 三一. */
function needsUnit({ arabic, fuzz, bare, digits, decimal, scale, high }: Amount): boolean {
  if (decimal && scale === 1) return true;
  return !arabic && !bare && (digits > 1 || (!fuzz && high < 11));
}

/** The noun that says what a number without a unit counts. */
function nounOf(reading: Reading, amount: Amount): Unit | null {
  const { end, fuzz, bare, scale, start, nominal } = amount;
  const known = !bare || fuzz || isQualified(reading, start);
  const behind = end + (AFTER.find(reading, end)?.length ?? 0);
  if (isDialled(reading, amount)) return null;
  const near = known && scale > 9999 ? actAfter(reading, behind) : null;
  const noun = near ?? (known ? (scale < 1e4 ? nounAfter(reading, end) : headAfter(reading, behind)) : null);
  if (noun || isLetter(at(reading, end)) || (bare && !endsThere(reading, end))) return noun;
  const large = scale > 9999 || (fuzz && nominal > 999);
  const before = large ? nounBefore(reading, start) : null;
  return before ?? (known && at(reading, end) === DE ? headAfter(reading, end + 1) : null);
}

/** Nothing says what is counted. */
const UNKNOWN: Unit = { kind: "count", name: "", factor: 1, word: "" };

/**
 * The amount with its unit; null when nothing says what is counted, so that it is no figure.
 * `last`: what the sentence's last number without a unit counted, which goes for large numbers after it.
 */
export function nameUnit(reading: Reading, amount: Amount, last: Unit | null): Amount | null {
  if (amount.kind !== null) return isOnePiece(reading, amount) ? null : correct(reading, amount);
  if (needsUnit(amount)) return null;
  const noun = nounOf(reading, amount);
  if (noun) return withUnit(amount, noun, amount.end);
  if (amount.scale < 1e4 || amount.bare || isLetter(at(reading, amount.end))) return null;
  return withUnit(amount, last ?? UNKNOWN, amount.end);
}
