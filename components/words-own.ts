/** The words of the reader's own organisations, programs and reports. */
import { room } from "../lib/i18n/room.ts";
import en from "../locales/en/own.json" with { type: "json" };
import zhCN from "../locales/zh-CN/own.json" with { type: "json" };
import zhTW from "../locales/zh-TW/own.json" with { type: "json" };
import { speak } from "./words.ts";

export const sayOwn = speak(room({ "zh-CN": zhCN, "zh-TW": zhTW, en }));
