/** Chinese news stays Chinese whatever language the interface speaks; only the script follows the reader. */
import type { Locale } from "../../lib/i18n/translate.ts";

const SIMPLIFIED =
  "公益宝贝让淘宝商家每成交一单就捐出一小笔钱。据统计，2012年有24万家商家设置过公益宝贝。不过有报道称，截至2023年2月，公益宝贝累计只有60万商家参与。";
const TRADITIONAL =
  "公益寶貝讓淘寶商家每成交一單就捐出一小筆錢。據統計，2012年有24萬家商家設置過公益寶貝。不過有報導稱，截至2023年2月，公益寶貝累計只有60萬商家參與。";

export const SAMPLES: Record<Locale, string> = { "zh-CN": SIMPLIFIED, "zh-TW": TRADITIONAL, en: SIMPLIFIED };
