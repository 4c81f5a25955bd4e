/** Where a text introduces a short form: （以下简称“基金会”）, （下称阿里）, ，简称“乡基会”. */

export interface Introduction {
  /** The short form as written, without quotes but with title marks. */
  readonly form: string;
  /** Where the words that introduce it begin: after the name it is short for, if it is. */
  readonly start: number;
  /** From here on it holds. */
  readonly end: number;
  /** It stands for all that is named before it together: 统称, 合称. */
  readonly isJoint: boolean;
  /** It says that it is for this text: 以下, 下文, 后文. */
  readonly isForText: boolean;
}

/** White space that print leaves between characters; bounded, so that no text makes the search slow. */
const S = "\\s{0,4}";
const word = (characters: string) => [...characters].map((c) => (c === "/" ? "|" : c + S)).join("");
/** 均, 统一: each of several, or every time. */
const EACH = `(?:(?:[均皆都]|[统統]${S}一)${S})?`;
/** 以下简称, 下文简称, 以下统称, 以下称, 下称, 后简称, 简称, in both scripts; 为 or a colon may follow. */
const INTRODUCES = `(?:(?:${word("以下/下文/下")})${EACH}(?:[简簡统統合]${S})?|(?:(?:${word("后文/後文/后/後")})${EACH})?[简簡]${S})[称稱]${S}(?:[为為]${S})?(?:[:：]${S})?`;
const QUOTED = `(?:[“"「『‘']([^“”"「」『』‘’'（）()]{1,40})[”"」』’']|(《[^《》（）()]{1,40}》))`;
const BARE = "([\\p{Script=Han}A-Za-z0-9·\\s]{1,24}?)(?=[）)】〕，,。；;])";
const PATTERN = new RegExp(
  `([（(【〔，,、；;]${S})?(${INTRODUCES})(?:${QUOTED}|${BARE})(?:${S}(?:或者?|[和及、])${S}${QUOTED})?${S}[）)】〕]?`,
  "gu",
);

/** The end of a paragraph: nothing is introduced across one. */
export const BLANK_LINE = /\n[^\S\n]*\n|\r[^\S\n]*\r|\u2029/;

/** Every introduction of a text, in order; one that gives two forms counts twice. */
export function introductionsIn(text: string): Introduction[] {
  const found: Introduction[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const [all, lead, words = "", quoted, titled, bare, second, secondTitled] = match;
    // 简称 in the middle of a sentence is a word like any other, unless what it gives is quoted.
    if ((lead === undefined && bare !== undefined) || BLANK_LINE.test(all)) continue;
    const isJoint = /[统統合]\s*[称稱]/u.test(words);
    const isForText = /[下后後]/u.test(words);
    for (const form of [quoted ?? titled ?? bare, second ?? secondTitled]) {
      if (!form?.trim()) continue;
      found.push({
        form: form.trim(),
        start: match.index,
        end: match.index + all.length,
        isJoint,
        isForText,
      });
    }
  }
  return found;
}
