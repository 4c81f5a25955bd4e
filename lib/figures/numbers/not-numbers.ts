/** Words and names that begin with a numeral character and hold no number. */
import type { Reading } from "../reading.ts";
import { wordSet } from "../words.ts";

const WORDS = wordSet(
  "一切 陆地 陆空 一看 一下 一些 一样 一起 一定 一般 一直 四川 九九 两两 十足 放肆 肆意 肆无忌惮 万万 千万不 百姓 三亚 九寨沟 一美元 两美刀 一折 两折",
);

/** The length of such a word at `i`, 0 for none. */
export function wordAt(reading: Reading, i: number): number {
  return WORDS.find(reading, i)?.length ?? 0;
}
