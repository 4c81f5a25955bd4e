/** The words of the pages, in the reader's language; changing it renders what is shown anew. */
import { signal } from "@preact/signals";
import type { Locale, Translate } from "../lib/i18n/translate.ts";

export const locale = signal<Locale>("zh-CN");

/** What stands between the remarks of one line: a dot would be left alone at the start of the next. */
export const comma = () => (locale.value === "en" ? ", " : "，");

/** Several remarks in one line; what is missing among them is left out. */
export const series = (remarks: readonly (string | false | undefined)[]) =>
  remarks.filter(Boolean).join(comma());

/** `const say = speak(room)` once a file; `say("key")` in a component reads the current language. */
export function speak<Key extends string>(room: (locale: Locale) => Translate<Key>): Translate<Key> {
  return (key, params) => room(locale.value)(key, params);
}
