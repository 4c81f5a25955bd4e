/** Whose short form a text introduces: the name's right before the words that do. */
import { fold } from "../text/fold.ts";
import { BLANK_LINE, type Introduction } from "./introductions.ts";
import type { Mention, MentionedName } from "./names.ts";

/** Between the two there is at most so much. */
const FARTHEST = 80;
/** Closing quotes, and a gloss or foreign name in brackets. */
const BETWEEN = /^[\s”"」』》’']{0,6}(?:[（(][^（）()\n]{1,60}[）)])?[\s”"」』》’']{0,6}$/;
/** The same where the bracket goes on: （One Foundation，以下简称“基金会”）. */
const OPEN = /^[\s”"」』》’']{0,6}[（(]([^（）()。！？\n]{1,60})$/;
/** Another organisation in such a bracket, folded, unless it says that it is a name the same one had or has. */
const OTHER =
  /^(?!原|曾|前身|英文|全称).*(?:基金会|协会|学会|总会|慈善会|促进会|联合会|委员会|中心|公司|集团|研究院|医院|大学|学校)/;
/** Behind this a name is one of several. */
const AND = /[、和与與及暨][“"「『‘'《]?$/;

/** The mention an introduction is for, of all in order; undefined where the page names something else, or several together. */
export function ownerOf(
  { start, isJoint, isForText }: Introduction,
  text: string,
  mentions: readonly Mention[],
): Mention | undefined {
  for (let i = countUntil(mentions, start) - 1; i >= 0; i--) {
    const mention = mentions[i] as Mention;
    if (start - mention.end > FARTHEST) return undefined;
    if (!mention.names.some(isName) || !isBeside(text.slice(mention.end, start), isForText)) continue;
    return isJoint && AND.test(text.slice(0, mention.start).slice(-2)) ? undefined : mention;
  }
  return undefined;
}

/** Whether it is a name to be marked: what must not match, or only as a short form, owns none. */
export const isName = ({ match }: MentionedName): boolean => match === "alone" || match === "context";

/** Whether nothing but a gloss stands between; in a bracket that goes on, Chinese words only before what is for this text. */
function isBeside(between: string, isForText: boolean): boolean {
  if (BLANK_LINE.test(between)) return false;
  if (BETWEEN.test(between)) return true;
  const open = OPEN.exec(between)?.[1];
  return open !== undefined && (isForText || !/\p{Script=Han}/u.test(open)) && !OTHER.test(fold(open));
}

/** How many mentions end before a place. */
function countUntil(mentions: readonly Mention[], place: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle] as Mention).end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
