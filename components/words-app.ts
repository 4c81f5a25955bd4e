/** The words of the popup, the side panel and the library's frame. */

import { room } from "../lib/i18n/room.ts";
import en from "../locales/en/app.json" with { type: "json" };
import zhCN from "../locales/zh-CN/app.json" with { type: "json" };
import zhTW from "../locales/zh-TW/app.json" with { type: "json" };
import { speak } from "./words.ts";

export const say = speak(room({ "zh-CN": zhCN, "zh-TW": zhTW, en }));
