/** Short forms that a page introduces itself: they hold from there on, for that page only. */
import { fold } from "../text/fold.ts";
import { compile } from "./compile/index.ts";
import { type Introduction, introductionsIn } from "./introductions.ts";
import { loadLexicon } from "./load.ts";
import type { Mention, MentionedName } from "./names.ts";
import { isName, ownerOf } from "./owner.ts";
import { scan } from "./scan.ts";

/** What many names end in, folded: such a short form behind another character is the end of some other name. */
const GENERIC =
  /(?:会|中心|公司|集团|院|所|平台|机构|学校|大学|联盟|队|站|社|馆|局|部|团|计划|项目|行动|报告)$/;
/** Characters that may stand before a word without being part of it. */
const BEFORE =
  /[该本此与和及由在向对为是的了将从给让被把同跟而但其之即称以所于到至据经请因使靠且或該與對為將從給讓於據經請稱]/;

/** A short form that an earlier part of the page has introduced. */
export interface HeldForm {
  readonly form: string;
  readonly names: readonly MentionedName[];
}

/** A short form that a text introduces: the stretch that does, and what it is short for; undefined: nothing that is known. */
export interface IntroducedForm {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly owner: Mention | undefined;
}

export interface WithShortForms {
  readonly mentions: Mention[];
  /** In order; of one form the last holds behind the text. */
  readonly introduced: readonly IntroducedForm[];
}

/**
 * The mentions of a text with those of its own short forms added, from where each is introduced behind a mention, and with
 * those that are `held` from the text before. A short form introduced for something else (an organisation that is not known,
 * several together) holds no longer. Mentions that are known by themselves win where they overlap, but for shorter ones
 * inside a short form; `never` and `context` ones of the same spelling give way. A short form carries the names of the
 * mention it is short for.
 */
export function withShortForms(
  text: string,
  mentions: readonly Mention[],
  held: readonly HeldForm[] = [],
): WithShortForms {
  const introduced = introductionsIn(text).map((introduction) => ({
    ...introduction,
    key: fold(introduction.form),
    owner: ownerOf(introduction, text, mentions),
  }));
  if (held.length === 0 && !introduced.some(({ owner }) => owner))
    return { mentions: [...mentions], introduced };
  const known = overlapping(mentions);
  const added = occurrences(text, introduced, held).filter((form) =>
    known(form).every((mention) => givesWay(mention, form)),
  );
  const ofForms = overlapping(added);
  const kept = mentions.filter((mention) => ofForms(mention).length === 0);
  return { mentions: [...kept, ...added].sort((a, b) => a.start - b.start), introduced };
}

interface Owned extends Introduction {
  /** The form, folded. */
  readonly key: string;
  readonly owner: Mention | undefined;
}

/** Each place where a short form stands while it holds. */
function occurrences(text: string, introductions: readonly Owned[], held: readonly HeldForm[]): Mention[] {
  const owners = new Map(held.map(({ form, names }) => [fold(form), names]));
  const forms = [...new Set([...owners.keys(), ...introductions.map(({ key }) => key)])];
  const lexicon = loadLexicon(compile(forms.map((form, record) => ({ text: form, record, match: "alone" }))));
  let next = 0;
  return scan(lexicon, text).flatMap(({ start, end, names: [found] }) => {
    for (; introductions[next] && (introductions[next] as Owned).end <= start; next++) {
      const { key, owner } = introductions[next] as Owned;
      if (owner) owners.set(key, owner.names.filter(isName));
      else owners.delete(key);
    }
    const form = forms[found?.record ?? -1] as string;
    const names = owners.get(form);
    const isIntroduced = (introductions[next]?.start ?? text.length) < end;
    if (names === undefined || isIntroduced || isPartOfName(text, start, form)) return [];
    return [{ start, end, names }];
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
