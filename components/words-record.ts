/** The words of a record's page. */

import { room } from "../lib/i18n/room.ts";
import en from "../locales/en/record.json" with { type: "json" };
import zhCN from "../locales/zh-CN/record.json" with { type: "json" };
import zhTW from "../locales/zh-TW/record.json" with { type: "json" };
import { speak } from "./words.ts";

export const sayRecord = speak(room({ "zh-CN": zhCN, "zh-TW": zhTW, en }));
