/** Sentences for the reader: `{name}` in a message is replaced by the parameter of that name. */

export const LOCALES = ["zh-CN", "zh-TW", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export type Params = Readonly<Record<string, string | number>>;
/** Looks a message up and fills it in; an unknown key comes back as itself, so that a gap is seen and nothing breaks. */
export type Translate<Key extends string = string> = (key: Key, params?: Params) => string;

/**
 * The best of our locales for a BCP 47 tag: the script decides where it is given (`zh-Hans-HK` → zh-CN), else the region
 * (`zh-HK` → zh-TW); `zh` alone → zh-CN; anything not Chinese → en.
 */
export function pickLocale(tag: string): Locale {
  const [language, ...rest] = tag.toLowerCase().split(/[-_]/);
  if (language !== "zh") return "en";
  if (rest.includes("hans")) return "zh-CN";
  return rest.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? "zh-TW" : "zh-CN";
}

/** Sentences of one language. */
export function translator<Key extends string>(messages: Readonly<Record<Key, string>>): Translate<Key> {
  return (key, params = {}) => fill(messages[key] ?? key, params);
}

/** A hole without a parameter stays as it is. */
export const fill = (message: string, params: Params): string =>
  message.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));
