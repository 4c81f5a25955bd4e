/** The words of the first page a reader sees. */
import { room } from "../lib/i18n/room.ts";
import en from "../locales/en/welcome.json" with { type: "json" };
import zhCN from "../locales/zh-CN/welcome.json" with { type: "json" };
import zhTW from "../locales/zh-TW/welcome.json" with { type: "json" };
import { speak } from "./words.ts";

export const sayWelcome = speak(room({ "zh-CN": zhCN, "zh-TW": zhTW, en }));
