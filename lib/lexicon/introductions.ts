/** Where a text introduces a short form: （以下简称“基金会”）, （下称阿里）, ，简称“乡基会”. */

export interface Introduction {
  /** The short form as written, without quotes. */
  readonly form: string;
  /** Where the words that introduce it begin: after the name it is short for, if it is. */
  readonly start: number;
  /** From here on it holds. */
  readonly end: number;
}

/** White space that print leaves between characters; bounded, so that no text makes the search slow. */
const S = "\\s{0,4}";
const word = (characters: string) => [...characters].map((c) => (c === "/" ? "|" : c + S)).join("");
/** 以下简称, 下文简称, 以下统称, 以下称, 下称, 简称, in both scripts; 为 may follow. */
const INTRODUCES = `(?:(?:${word("以下/下文/下")})(?:[简簡统統]${S})?[称稱]|[简簡]${S}[称稱])${S}(?:[为為]${S})?`;
const QUOTED = `[“"「『‘']([^“”"「」『』‘’'（）()]{1,40})[”"」』’']`;
const BARE = "([\\p{Script=Han}A-Za-z0-9·\\s]{1,24}?)(?=[）)，,。；;])";
const PATTERN = new RegExp(
  `[（(，,、；;]${S}${INTRODUCES}(?:${QUOTED}|${BARE})(?:${S}[或和、]${S}${QUOTED})?${S}[）)]?`,
  "gu",
);

/** Every introduction of a text, in order; one that gives two forms counts twice. */
export function introductionsIn(text: string): Introduction[] {
  const found: Introduction[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const [all, quoted, bare, second] = match;
    for (const form of [quoted ?? bare, second]) {
      if (form?.trim()) found.push({ form: form.trim(), start: match.index, end: match.index + all.length });
    }
  }
  return found;
}
