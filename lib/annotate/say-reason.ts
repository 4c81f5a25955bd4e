import en from "../../locales/en/reason.json" with { type: "json" };
import zhCN from "../../locales/zh-CN/reason.json" with { type: "json" };
import zhTW from "../../locales/zh-TW/reason.json" with { type: "json" };
import { room } from "../i18n/room.ts";
import { fill, type Locale, type Params } from "../i18n/translate.ts";
import type { Reason, Verdict } from "./annotation.ts";

const words = room({ "zh-CN": zhCN, "zh-TW": zhTW, en });

// Codes come from the judge and keys from the files; a test holds them together.
const key = (name: string) => name as keyof typeof zhCN;

/** A reason or a remark as one sentence for the reader. Parameters that start with `@` are messages themselves. */
export const sayReason = ({ code, params }: Reason, locale: Locale): string =>
  fill(words(locale)(key(code)), spokenParams(params, locale));

/** The same beside both texts and where the record has its own from: what would only say these again is left out. */
export function sayConclusion({ code, params }: Reason, locale: Locale): string {
  const message = words(locale)(key(code));
  const [first = "", rest] = message.split(locale === "en" ? /(?<=\.) (.+)/ : /(?<=。)(.+)/, 2);
  const repeats = first.replace(/\{(record|origin|page)\}/g, "").search(/\{/) === -1;
  return fill(rest !== undefined && repeats ? rest : message, spokenParams(params, locale));
}

/** The record's side and where it has it from, to stand before a conclusion; undefined: the reason must be told whole. */
export function sayOnRecord(reason: Reason, locale: Locale): string | undefined {
  if (sayConclusion(reason, locale) === sayReason(reason, locale)) return undefined;
  return fill(words(locale)("on-record"), spokenParams(reason.params, locale));
}

function spokenParams(params: Reason["params"], locale: Locale): Params {
  const say = words(locale);
  const spoken = (name: string, value: string | number) => {
    if (typeof value !== "string") return value;
    if (value.startsWith("@")) return say(key(value.slice(1)));
    return name === "origin" && locale === "en" ? value.replace("，", ", ") : value;
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, spoken(name, value)]));
}

export const sayVerdict = (verdict: Verdict, locale: Locale): string => words(locale)(`verdict-${verdict}`);
