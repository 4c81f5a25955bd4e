/** Sentences for the reader: `{name}` in a message is replaced by the parameter of that name. */

export const LOCALES = ["zh-CN", "zh-TW", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export type Params = Readonly<Record<string, string | number>>;
export type Messages = Readonly<Record<string, string>>;
/** Looks a message up and fills it in; an unknown key comes back as itself, so that a gap is seen and nothing breaks. */
export type Translate<Key extends string = string> = (key: Key, params?: Params) => string;

/** The best of our locales for a BCP 47 tag: `zh-HK` → zh-TW, `zh` → zh-CN, anything not Chinese → en. */
export function pickLocale(tag: string): Locale {
  const lower = tag.toLowerCase();
  if (!lower.startsWith("zh")) return "en";
  return /hant|tw|hk|mo/.test(lower) ? "zh-TW" : "zh-CN";
}

export function translator<Key extends string>(messages: Readonly<Record<Key, string>>): Translate<Key> {
  return (key, params = {}) =>
    (messages[key] ?? key).replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));
}
