/** The words of the pages, in the reader's language; changing it renders what is shown anew. */
import { signal } from "@preact/signals";
import type { Locale, Translate } from "../lib/i18n/translate.ts";

export const locale = signal<Locale>("zh-CN");

/** `const say = speak(room)` once a file; `say("key")` in a component reads the current language. */
export function speak<Key extends string>(room: (locale: Locale) => Translate<Key>): Translate<Key> {
  return (key, params) => room(locale.value)(key, params);
}
