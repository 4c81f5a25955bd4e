/** What the page's script says itself; most of what the reader reads on a page is the card's. */
import { room } from "../../lib/i18n/room.ts";
import en from "../../locales/en/page.json" with { type: "json" };
import zhCN from "../../locales/zh-CN/page.json" with { type: "json" };
import zhTW from "../../locales/zh-TW/page.json" with { type: "json" };

export const sayOnPage = room({ "zh-CN": zhCN, "zh-TW": zhTW, en });
