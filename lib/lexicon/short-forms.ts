/** Short forms that a page introduces itself: they hold from there on, for that page only. */
import { fold } from "../text/fold.ts";
import { compile } from "./compile/index.ts";
import { type Introduction, introductionsIn } from "./introductions.ts";
import { loadLexicon } from "./load.ts";
import type { Mention, MentionedName } from "./names.ts";
import { scan } from "./scan.ts";

/** Between a name and what introduces its short form: closing quotes, and a gloss or foreign name in brackets. */
const BETWEEN = /^[\s”"」』》’']{0,6}(?:[（(][^（）()\n]{1,60}[）)])?[\s”"」』》’']{0,6}$/;

/** What many names end in: such a short form behind another character is the end of some other name. */
const GENERIC =
  /(?:基金会|协会|学会|中心|公司|集团|研究院|研究所|平台|机构|学校|大学|医院|总会|联盟|计划|项目|行动|报告)$/;
/** Characters that may stand before a word without being part of it. */
const BEFORE = /[该本此与和及由在向对为是的了将从给让被把同跟而但其之即称以所于到至、該與對為將從給讓於]/;

/**
 * The mentions of a text with those of its own short forms added, from where each is introduced behind a mention. A
 * short form introduced for something else (an organisation that is not known) holds no longer. Mentions that are
 * known by themselves win where they overlap; `never` and `context` ones of the same spelling give way. A short
 * form carries the names of the mention it is short for.
 */
export function withShortForms(text: string, mentions: readonly Mention[]): Mention[] {
  const introductions = introductionsIn(text).map((introduction) => ({
    ...introduction,
    owner: mentions.find((mention) => isFor(mention, introduction, text)),
  }));
  if (!introductions.some(({ owner }) => owner)) return [...mentions];
  const added = occurrences(text, introductions).filter(
    (form) => !mentions.some((mention) => overlap(mention, form) && !givesWay(mention, form)),
  );
  const kept = mentions.filter((mention) => !added.some((form) => overlap(mention, form)));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

type Owned = Introduction & { readonly owner: Mention | undefined };

function isFor(mention: Mention, { start }: Introduction, text: string): boolean {
  const gap = start - mention.end;
  return gap >= 0 && gap <= 80 && isName(mention) && BETWEEN.test(text.slice(mention.end, start));
}

const isNameMatch = ({ match }: MentionedName) => match === "alone" || match === "context";
const isName = ({ names }: Mention) => names.some(isNameMatch);

/** Each place where a short form stands while it holds. */
function occurrences(text: string, introductions: readonly Owned[]): Mention[] {
  const forms = [...new Set(introductions.map(({ form }) => fold(form)))];
  const lexicon = loadLexicon(compile(forms.map((form, record) => ({ text: form, record, match: "alone" }))));
  return scan(lexicon, text).flatMap(({ start, end, names: [found] }) => {
    const form = forms[found?.record ?? -1] as string;
    const latest = introductions.findLast((one) => one.end <= start && fold(one.form) === form);
    const introduced = introductions.some((one) => one.start < end && start < one.end);
    if (latest?.owner === undefined || introduced || isPartOfName(text, start, form)) return [];
    return [{ start, end, names: latest.owner.names.filter(isNameMatch) }];
  });
}

function isPartOfName(text: string, start: number, form: string): boolean {
  const before = text[start - 1] ?? "";
  return GENERIC.test(form) && /\p{Script=Han}/u.test(before) && !BEFORE.test(before);
}

const overlap = (a: Mention, b: Mention) => a.start < b.end && b.start < a.end;

const givesWay = (mention: Mention, form: Mention) =>
  mention.start === form.start &&
  mention.end === form.end &&
  !mention.names.some(({ match }) => match === "alone");
