/** Short forms that a page introduces itself: they hold from there on, for that page only. */
import { fold } from "../text/fold.ts";
import { compile } from "./compile/index.ts";
import { type Introduction, introductionsIn } from "./introductions.ts";
import { loadLexicon } from "./load.ts";
import type { Mention } from "./names.ts";
import { isName, ownerOf } from "./owner.ts";
import { scan } from "./scan.ts";

/** What many names end in, folded: such a short form behind another character is the end of some other name. */
const GENERIC =
  /(?:会|中心|公司|集团|院|所|平台|机构|学校|大学|联盟|队|站|社|馆|局|部|团|计划|项目|行动|报告)$/;
/** Characters that may stand before a word without being part of it. */
const BEFORE =
  /[该本此与和及由在向对为是的了将从给让被把同跟而但其之即称以所于到至据经请因使靠且或該與對為將從給讓於據經請稱]/;

/**
 * The mentions of a text with those of its own short forms added, from where each is introduced behind a mention. A
 * short form introduced for something else (an organisation that is not known, several together) holds no longer.
 * Mentions that are known by themselves win where they overlap, but for shorter ones inside a short form; `never` and
 * `context` ones of the same spelling give way. A short form carries the names of the mention it is short for.
 */
export function withShortForms(text: string, mentions: readonly Mention[]): Mention[] {
  const introductions = introductionsIn(text).map((introduction) => ({
    ...introduction,
    key: fold(introduction.form),
    owner: ownerOf(introduction, text, mentions),
  }));
  if (!introductions.some(({ owner }) => owner)) return [...mentions];
  const known = overlapping(mentions);
  const added = occurrences(text, introductions).filter((form) =>
    known(form).every((mention) => givesWay(mention, form)),
  );
  const ofForms = overlapping(added);
  const kept = mentions.filter((mention) => ofForms(mention).length === 0);
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

interface Owned extends Introduction {
  /** The form, folded. */
  readonly key: string;
  readonly owner: Mention | undefined;
}

/** Each place where a short form stands while it holds. */
function occurrences(text: string, introductions: readonly Owned[]): Mention[] {
  const forms = [...new Set(introductions.map(({ key }) => key))];
  const lexicon = loadLexicon(compile(forms.map((form, record) => ({ text: form, record, match: "alone" }))));
  const owners = new Map<string, Mention | undefined>();
  let next = 0;
  return scan(lexicon, text).flatMap(({ start, end, names: [found] }) => {
    for (; introductions[next] && (introductions[next] as Owned).end <= start; next++) {
      const { key, owner } = introductions[next] as Owned;
      owners.set(key, owner);
    }
    const form = forms[found?.record ?? -1] as string;
    const owner = owners.get(form);
    const isIntroduced = (introductions[next]?.start ?? text.length) < end;
    if (owner === undefined || isIntroduced || isPartOfName(text, start, form)) return [];
    return [{ start, end, names: owner.names.filter(isName) }];
  });
}

function isPartOfName(text: string, start: number, form: string): boolean {
  const before = text[start - 1] ?? "";
  return GENERIC.test(form) && /\p{Script=Han}/u.test(before) && !BEFORE.test(before);
}

/** Of mentions in order, those that a stretch overlaps; stretches must be asked about in order. */
function overlapping(mentions: readonly Mention[]): (stretch: Mention) => Mention[] {
  let first = 0;
  return ({ start, end }) => {
    while (first < mentions.length && (mentions[first] as Mention).end <= start) first++;
    let last = first;
    while (last < mentions.length && (mentions[last] as Mention).start < end) last++;
    return mentions.slice(first, last);
  };
}

/** A name gives way to a longer short form around it; of one spelling, only where it is none by itself. */
const givesWay = (mention: Mention, form: Mention) =>
  form.start <= mention.start &&
  mention.end <= form.end &&
  (mention.end - mention.start < form.end - form.start ||
    !mention.names.some(({ match }) => match === "alone"));
