import en from "../../locales/en/reason.json" with { type: "json" };
import zhCN from "../../locales/zh-CN/reason.json" with { type: "json" };
import zhTW from "../../locales/zh-TW/reason.json" with { type: "json" };
import { room } from "../i18n/room.ts";
import type { Locale, Translate } from "../i18n/translate.ts";
import type { Reason } from "./annotation.ts";

const sentences = room({ "zh-CN": zhCN, "zh-TW": zhTW, en });

/** A reason or a remark as one sentence for the reader. Parameters that start with `@` are messages themselves. */
export function sayReason({ code, params }: Reason, locale: Locale): string {
  const say: Translate = sentences(locale);
  const said = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" && value.startsWith("@") ? say(value.slice(1)) : value,
  ]);
  return say(code, Object.fromEntries(said));
}
