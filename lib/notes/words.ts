/** The words of notes, for the card as well as the pages: `noteWords(locale)` is the `t` of every note component. */
import en from "../../locales/en/notes.json" with { type: "json" };
import zhCN from "../../locales/zh-CN/notes.json" with { type: "json" };
import zhTW from "../../locales/zh-TW/notes.json" with { type: "json" };
import { room } from "../i18n/room.ts";
import type { Translate } from "../i18n/translate.ts";

export type NoteWord = keyof typeof zhCN;
export type NoteTranslate = Translate<NoteWord>;

export const noteWords = room<Record<NoteWord, string>>({ "zh-CN": zhCN, "zh-TW": zhTW, en });
