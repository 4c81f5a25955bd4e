/** The sentence for each reason and remark of a judgement. */
import { room } from "../lib/i18n/room.ts";
import type { Params } from "../lib/i18n/translate.ts";
import en from "../locales/en/reason.json" with { type: "json" };
import zhCN from "../locales/zh-CN/reason.json" with { type: "json" };
import zhTW from "../locales/zh-TW/reason.json" with { type: "json" };
import { speak } from "./words.ts";

const say = speak(room({ "zh-CN": zhCN, "zh-TW": zhTW, en }));

/** A parameter that begins with @ is itself a word of this room. A code without a sentence is shown as itself. */
export function sayReason(code: string, params: Params): string {
  const said = Object.entries(params).map(([name, value]) => [
    name,
    isWord(value) ? word(value.slice(1)) : value,
  ]);
  return word(code, Object.fromEntries(said));
}

const word = (code: string, params: Params = {}) => say(code as Parameters<typeof say>[0], params);
const isWord = (value: string | number): value is string =>
  typeof value === "string" && value.startsWith("@");
