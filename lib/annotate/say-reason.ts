import en from "../../locales/en/reason.json" with { type: "json" };
import zhCN from "../../locales/zh-CN/reason.json" with { type: "json" };
import zhTW from "../../locales/zh-TW/reason.json" with { type: "json" };
import { room } from "../i18n/room.ts";
import type { Locale } from "../i18n/translate.ts";
import type { Reason, Verdict } from "./annotation.ts";

const words = room({ "zh-CN": zhCN, "zh-TW": zhTW, en });

/** A reason or a remark as one sentence for the reader. Parameters that start with `@` are messages themselves. */
export function sayReason({ code, params }: Reason, locale: Locale): string {
  const say = words(locale);
  // Codes come from the judge and keys from the files; a test holds them together.
  const key = (name: string) => name as keyof typeof zhCN;
  const spoken = (name: string, value: string | number) => {
    if (typeof value !== "string") return value;
    if (value.startsWith("@")) return say(key(value.slice(1)));
    return name === "origin" && locale === "en" ? value.replace("，", ", ") : value;
  };
  const said = Object.entries(params).map(([name, value]) => [name, spoken(name, value)]);
  return say(key(code), Object.fromEntries(said));
}

export const sayVerdict = (verdict: Verdict, locale: Locale): string => words(locale)(`verdict-${verdict}`);
