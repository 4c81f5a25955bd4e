/** The nouns around a number that say what it counts. */
import { at, isAt, type Reading } from "../reading.ts";
import { PERSON, type Unit, YUAN } from "../unit.ts";
import { CLAUSE } from "../words.ts";
import { ACTS, VOLUMES } from "./acts.ts";
import { NOUNS_AFTER, NOUNS_BEFORE } from "./nouns.ts";

/** How far a noun is looked for. */
export const NEAR = 12;
/** What may stand between a noun of a single character and its number: 参加者已超过200万. */
const LINKS = "已达到为有是超近约共逾破过数量仅将";

/** The nearest noun before the number in its clause; one of a single character (户, 家) only right before it or its qualifiers. */
export function nounBefore(reading: Reading, start: number): Unit | null {
  let linked = true;
  for (let i = start; i > start - NEAR && !isAt(reading, i - 1, CLAUSE); i--) {
    const noun = VOLUMES.find(reading, i) ?? NOUNS_BEFORE.find(reading, i);
    if (noun && (linked || noun.length > 1 || noun.value.kind === "money")) return noun.value;
    linked &&= isAt(reading, i - 1, LINKS);
  }
  return null;
}

/** The head of the nouns that follow: 家庭照料者 are people; 消费者捐款 are people still. */
export function nounAfter(reading: Reading, i: number): Unit | null {
  let head: Unit | null = null;
  let end = i;
  for (let found = NOUNS_AFTER.find(reading, end); found; found = NOUNS_AFTER.find(reading, end)) {
    if (!head || found.value.kind === "count") head = found.value;
    end += found.length;
  }
  return head;
}

/** What ends the search for a head noun: verbs and other words that begin something else. */
export const NO_ATTRIBUTE = "的用于帮支给来由在到已均全并和与及或为向助建购买成以从被将对是有让受参捐鼓";
function isHan(letter: string): boolean {
  return letter >= "一" && letter <= "\u9fff";
}

/** The noun a round number counts, a few characters after it: 180万淘系商家, 近2亿农村贫困人口. */
export function headAfter(reading: Reading, i: number): Unit | null {
  for (let k = i; k < i + NEAR && isHan(at(reading, k)); k++) {
    const head = nounAfter(reading, k) ?? headOf(reading, i, k);
    if (head) return head;
    if (isAt(reading, k, NO_ATTRIBUTE)) return null;
  }
  return null;
}

/** Heads of one character, at the end of a longer noun (困境人群) or, of money, alone too: 募捐款. */
function headOf(reading: Reading, i: number, k: number): Unit | null {
  if (isAt(reading, k, "款费金捐价")) return YUAN;
  return k > i && isAt(reading, k, "人民者群") && !isAt(reading, k + 1, "均") ? PERSON : null;
}

/** What follows a round number that ends there: no noun it could be a part of. */
export function endsThere(reading: Reading, end: number): boolean {
  const next = at(reading, end);
  return !isHan(next) || "大的了吧".includes(next);
}

/** What may stand behind 播放 that is counted: 3000万播放量, 1.5万转发和10万点赞; not 200万阅读基金. */
const AFTER_ACT = "量数和与及并的";

export function actAfter(reading: Reading, i: number): Unit | null {
  const found = ACTS.find(reading, i);
  const end = i + (found?.length ?? 0);
  return found && (endsThere(reading, end) || isAt(reading, end, AFTER_ACT)) ? found.value : null;
}
