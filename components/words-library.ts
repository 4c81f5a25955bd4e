/** The words of the library. */
import { room } from "../lib/i18n/room.ts";
import en from "../locales/en/library.json" with { type: "json" };
import zhCN from "../locales/zh-CN/library.json" with { type: "json" };
import zhTW from "../locales/zh-TW/library.json" with { type: "json" };
import { speak } from "./words.ts";

export const sayLibrary = speak(room({ "zh-CN": zhCN, "zh-TW": zhTW, en }));
