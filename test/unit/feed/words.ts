import { translator } from "../../../lib/i18n/translate.ts";
import en from "../../../locales/en/sync.json" with { type: "json" };
import zhCN from "../../../locales/zh-CN/sync.json" with { type: "json" };
import zhTW from "../../../locales/zh-TW/sync.json" with { type: "json" };

/** What a reader is told in each language; throws where a sentence is missing or has a hole. */
export function inWords(reason: {
  code: string;
  params: Readonly<Record<string, string | number>>;
}): string[] {
  return [zhCN, zhTW, en].map((messages) => {
    const sentence = translator<string>(messages)(reason.code, reason.params);
    if (sentence === reason.code || /\{\w+\}/.test(sentence)) throw new Error(`${reason.code}: ${sentence}`);
    return sentence;
  });
}
