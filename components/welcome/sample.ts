/** Chinese news stays Chinese whatever language the interface speaks; only the script follows the reader. */
import type { Locale } from "../../lib/i18n/translate.ts";

const SIMPLIFIED =
  "公益宝贝让淘宝商家每成交一单就捐出一小笔钱。2012年，有24万家商家设置过公益宝贝；截至2023年2月，公益宝贝累计有60万家商家参与。";
const TRADITIONAL =
  "公益寶貝讓淘寶商家每成交一單就捐出一小筆錢。2012年，有24萬家商家設置過公益寶貝；截至2023年2月，公益寶貝累計有60萬家商家參與。";

export const SAMPLES: Record<Locale, string> = { "zh-CN": SIMPLIFIED, "zh-TW": TRADITIONAL, en: SIMPLIFIED };
