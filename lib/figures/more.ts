/** 多, 余 and 来 after a number: something over it. */
import { at, isAt, type Reading } from "./reading.ts";

const MORE = "多余来";
/** What they begin instead: 多元化, 余姚, 来自. */
const WORDS = "媒少维姚杭额下生款粮自源到往看说访";

/** The word, if it stands at `i` and goes on nothing else; empty otherwise. */
export function isMore(reading: Reading, i: number): string {
  const [word, next] = [at(reading, i), at(reading, i + 1)];
  if (!MORE.includes(word) || WORDS.includes(next) || (next === "元" && isAt(reading, i + 2, "化")))
    return "";
  return word;
}
