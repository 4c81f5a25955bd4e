/** 多, 余 and 来 after a number: something over it. */
import { at, type Reading } from "./reading.ts";
import { letters } from "./words.ts";

const MORE = letters("多余来");
/** What they begin instead: 多元化, 余姚, 来自. */
const WORDS = letters("媒少维姚杭额下生款粮自源到往看说访");

/** The word, if it stands at `i` and goes on nothing else; empty otherwise. */
export function isMore(reading: Reading, i: number): string {
  const [word, next] = [at(reading, i), at(reading, i + 1)];
  if (!MORE.has(word) || WORDS.has(next) || (next === 0x5143 && at(reading, i + 2) === 0x5316)) return "";
  return String.fromCharCode(word);
}
