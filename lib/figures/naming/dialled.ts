/** Numbers that are dialled rather than count: 9958儿童紧急救助. */
import type { Amount } from "../amount.ts";
import { isQualified } from "../qualifiers.ts";
import { isAt, type Reading } from "../reading.ts";
import { wordSet } from "../words.ts";
import { endsThere, NEAR, NO_ATTRIBUTE } from "./nouns-around.ts";

/** Words that end the name of a service that is dialled, or of what is named for its number. */
const SERVICES = wordSet("热线 电话 平台 中心 项目 计划 行动 救助");

/** 9958儿童紧急救助, 12338妇女维权热线: a number that is dialled, not one that counts. */
export function isDialled(
  reading: Reading,
  { arabic, scale, fuzz, digits, start, end, nominal }: Amount,
): boolean {
  if (!arabic || scale > 1 || fuzz || digits < 4 || end - start !== digits || nominal % 10 === 0)
    return false;
  if (isQualified(reading, start)) return false;
  for (let k = end; k < end + NEAR && !endsThere(reading, k) && !isAt(reading, k, NO_ATTRIBUTE); k++)
    if (SERVICES.find(reading, k)) return true;
  return false;
}
