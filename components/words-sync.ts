/** The words of fetching data. */

import type { SyncStatus } from "../lib/extension/messages.ts";
import { room } from "../lib/i18n/room.ts";
import en from "../locales/en/sync.json" with { type: "json" };
import zhCN from "../locales/zh-CN/sync.json" with { type: "json" };
import zhTW from "../locales/zh-TW/sync.json" with { type: "json" };
import { speak } from "./words.ts";

const saySync = speak(room({ "zh-CN": zhCN, "zh-TW": zhTW, en }));

/** A code as a sentence; one that has none is shown as it is. */
export const sayCode = (code: string) => (code in zhCN ? saySync(code as keyof typeof zhCN) : code);

type Reason = NonNullable<SyncStatus["trouble"]>;

/** Why something did not work; a code that has no sentence is shown as it is. */
export const saySyncReason = ({ code, params }: Reason) =>
  code in zhCN ? saySync(code as keyof typeof zhCN, params) : code;

/** What went wrong with a feed: in the reader's language where there is a sentence for it, else as it was reported. */
export function sayTrouble({ error = "", reason }: SyncStatus["feeds"][number]): string {
  return reason && reason.code in zhCN ? saySyncReason(reason) : error;
}
