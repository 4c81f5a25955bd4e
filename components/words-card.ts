/** The words of the card on the page. */
import { room } from "../lib/i18n/room.ts";
import en from "../locales/en/card.json" with { type: "json" };
import zhCN from "../locales/zh-CN/card.json" with { type: "json" };
import zhTW from "../locales/zh-TW/card.json" with { type: "json" };
import { speak } from "./words.ts";

export const sayCard = speak(room({ "zh-CN": zhCN, "zh-TW": zhTW, en }));
