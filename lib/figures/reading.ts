/**
 * The text as the recogniser reads it: one code unit a character that counts, full width made half
 * width, the Traditional characters that figures are written with made Simplified, and blanks left
 * out, since print and web pages break figures anywhere. Offsets lead back to the original text.
 */
import { COMMA } from "./digits.ts";

/** Traditional (or variant) character followed by the Simplified one, for the words this library knows. */
const VARIANTS =
  "￥¥‐-‑-–—―—─—〜~〇零○零幾几數数計计總总積积額额歷历當当屆届間间現现冊册擬拟爭争標标諾诺認认規规劃划預预測测將将籌筹資资於于爲为幫帮達达繼继撥拨幣币歐欧鎊镑臺台門门號号級级內内報报財财紀纪" +
  "後后貳贰叄叁陸陆兩两萬万億亿熱热線线務务書书營营業业則则這这頭头體体問问題题層层階阶環环節节維维點点徵征領领關关鍵键驟骤徑径塊块轉转變变機机堅坚確确優优勢势難难條条結结統统義义觀观議议啓启趨趋類类別别" +
  "閱阅讀读評评論论贊赞發发瀏浏覽览復复貼贴擊击個个種种項项畝亩噸吨裏里緯纬經经組组縣县區区鎮镇鄉乡國国餘余來来樣样糧粮說说訪访長长漲涨擴扩飆飙張张過过約约戶户盤盘識识護护懷怀樹树動动籃篮歲岁時时遊游談谈" +
  "彈弹貫贯氣气紅红婦妇邊边載载會会課课滿满績绩獲获錢钱筆笔單单給给並并與与購购買买從从對对讓让參叁聯联醫医圖图農农費费願愿贈赠愛爱網网絲丝衆众師师學学員员兒儿殘残羣群職职黨党專专賓宾騎骑選选勞劳貧贫傷伤" +
  "鋪铺構构織织訂订莊庄價价銷销稅税騙骗銀银場场頁页產产戰战碼码頂顶佔占僅仅籤签違违續续紐纽簡简鄰邻親亲遠远臨临趕赶勝胜錯错馬马開开許许無无創创辦办設设負负攝摄語语疊叠鍾钟輛辆棟栋顆颗盞盏牀床雙双輪轮隊队" +
  "團团處处頓顿樁桩車车針针鍋锅禮礼晝昼釐厘頃顷貝贝侖仑圓元韓韩盧卢銖铢權权壽寿稱称譽誉園园電电謂谓獨独純纯裝装灣湾風风賬账應应話话撐撑貨货準准館馆東东試试據据狀状訴诉檻槛診诊閉闭聲声際际島岛慶庆飯饭蘭兰" +
  "溫温齡龄輕轻終终檢检貓猫圍围殺杀勳勋絨绒飲饮廳厅檔档為为啟启裡里眾众著着閲阅説说鐘钟週周倆两隻只製制複复嵗岁";

/** What stands inside words without being part of them: white space, zero-width characters, soft hyphen, marks of damage. */
const BLANK = /[\s\u00ad\u200b-\u200d\u2060\ufffd]/;

/** The barrier between blocks: nothing is read across it. */
export const BARRIER = 10;

export interface Reading {
  readonly text: string;
  /** Folded code units without blanks; a blank line is one {@link BARRIER}. */
  readonly codes: Uint16Array;
  /** For every code unit its offset in the original text. */
  readonly offsets: Uint32Array;
  readonly length: number;
}

/** １，２３４ has a thousands separator; elsewhere a full-width comma ends a clause. */
const FULL_COMMA = 0xff0c;

function isFullDigit(unit: number): boolean {
  return unit >= 0xff10 && unit <= 0xff19;
}

let table: Uint16Array | undefined;

function foldTable(): Uint16Array {
  if (table) return table;
  table = Uint16Array.from({ length: 65_536 }, (_, unit) =>
    BLANK.test(String.fromCharCode(unit)) ? 0 : unit,
  );
  for (let unit = 0xff02; unit < 0xff5f; unit++) table[unit] = unit - 0xfee0;
  for (const kept of "，：；？（）！") table[kept.charCodeAt(0)] = kept.charCodeAt(0);
  for (let i = 0; i < VARIANTS.length; i += 2) table[VARIANTS.charCodeAt(i)] = VARIANTS.charCodeAt(i + 1);
  return table;
}

/** Reads a text once, in linear time. */
export function readText(text: string): Reading {
  const fold = foldTable();
  const codes = new Uint16Array(text.length + 1);
  const offsets = new Uint32Array(text.length + 1);
  let length = 0;
  let breaks = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code =
      unit === FULL_COMMA && isFullDigit(text.charCodeAt(i - 1)) && isFullDigit(text.charCodeAt(i + 1))
        ? COMMA
        : (fold[unit] as number);
    if (code === 0) {
      if (unit === 10 && ++breaks === 2) {
        codes[length] = BARRIER;
        offsets[length++] = i;
      }
      continue;
    }
    breaks = 0;
    codes[length] = code;
    offsets[length++] = i;
  }
  return { text, codes, offsets, length };
}

/** The code unit at a place, 0 outside the text. */
export function at(reading: Reading, i: number): number {
  return reading.codes[i] ?? 0;
}

/** Whether nothing was left out between the code unit at `i` and the one before it. */
export function touches(reading: Reading, i: number): boolean {
  return i > 0 && reading.offsets[i] === (reading.offsets[i - 1] as number) + 1;
}

/** Whether the code unit at `i` is the first of its line. */
export function startsLine(reading: Reading, i: number): boolean {
  if (i === 0) return true;
  const from = (reading.offsets[i - 1] as number) + 1;
  return reading.codes[i - 1] === BARRIER || reading.text.slice(from, reading.offsets[i]).includes("\n");
}

/** The code units from one place to another, without the blanks of the original. */
export function textOf({ codes }: Reading, from: number, to: number): string {
  return String.fromCharCode(...codes.subarray(from, to));
}

/** The offsets in the original text of what stands from one place to another. */
export function spanOf({ offsets }: Reading, from: number, to: number): { start: number; end: number } {
  return { start: offsets[from] as number, end: (offsets[to - 1] as number) + 1 };
}
