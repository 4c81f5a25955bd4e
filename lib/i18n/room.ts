/** The strings of one room (one JSON file a locale), with keys the compiler knows. */
import { type Locale, type Translate, translator } from "./translate.ts";

/**
 * `room({ "zh-CN": zhCN, "zh-TW": zhTW, en })` gives a function from locale to translator. The Chinese file sets the keys;
 * a locale that lacks one does not compile.
 */
export function room<Base extends Readonly<Record<string, string>>>(
  messages: Readonly<{ "zh-CN": Base } & Record<Locale, Readonly<Record<keyof Base, string>>>>,
): (locale: Locale) => Translate<keyof Base & string> {
  const made = new Map<Locale, Translate<keyof Base & string>>();
  return (locale) => {
    const known = made.get(locale);
    if (known) return known;
    const translate = translator<keyof Base & string>(messages[locale]);
    made.set(locale, translate);
    return translate;
  };
}
