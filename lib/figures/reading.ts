/**
 * The text as the recogniser reads it: one code unit a character that counts, full width made half
 * width, the Traditional characters that figures are written with made Simplified, and blanks left
 * out, since print and web pages break figures anywhere. Offsets lead back to the original text.
 */

/** Traditional (or variant) character followed by the Simplified one, for the words this library knows. */
const VARIANTS =
  "萬万億亿兩两幾几餘余約约點点個个來来達达過过週周鐘钟歲岁畝亩頃顷噸吨幣币圓元園园戶户筆笔單单縣县鄉乡鎮镇條条隊队輛辆臺台雙双項项種种類类屆届" +
  "場场課课間间時时紀纪總总計计從从後后數数將将實实貳贰參叁陸陆倆俩頭头員员籃篮塊块張张棟栋顆颗盞盏頂顶節节門门齣出鬆松價价資资額额費费賬账業业" +
  "準准預预標标爭争擬拟劃划願愿納纳滿满僅仅佔占達达這这樣样務务組组織织構构團团體体機机國国際际區区農农學学師师醫医護护養养兒儿長长貧贫殘残障障" +
  "聯联繫系環环衛卫慈慈愛爱糧粮電电視视頻频號号碼码話话線线報报書书評评論论轉转發发讀读讚赞藏藏瀏浏覽览減减縮缩擴扩漲涨漸渐顯显佈布為为與与無无" +
  "動动處处創创設设際际幫帮贊赞貸贷購购貨货賣卖錢钱銀银鎊镑盧卢韓韩歐欧稅税債债損损倍倍壹壹裡里裏里遠远進进運运適适選选遞递階阶層层屬属歷历曆历" +
  "級级經经給给絕绝統统續续維维網网練练結结縱纵縫缝績绩積积細细終终組组絡络維维羅罗聞闻聽听職职聲声聯联興兴舉举舊旧蓋盖藝艺藥药蘭兰虛虚裝装補补製制複复見见規规覺觉觀观討讨記记訪访許许訴诉詢询試试該该說说誤误課课調调請请談谈證证譯译議议護护變变讓让豐丰負负財财責责貢贡販贩貪贪貫贯賀贺賽赛贈赠趕赶跡迹躍跃車车軍军軟软較较輕轻輪轮輯辑輸输辦办邊边鄰邻醫医釋释針针鋼钢錄录鍵键鎖锁開开閉闭關关陣阵陽阳陳陈際际隨随險险雜杂離离難难響响頁页題题願愿類类顧顾風风飛飞飯饭飲饮館馆馬马驗验驚惊體体魚鱼麗丽麥麦黃黄齊齐齡龄";

/** Blanks that stand inside words: space, tab, line ends, no-break and zero-width spaces, soft hyphen, BOM. */
const BLANKS =
  "\t\n\v\f\r \u00a0\u00ad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\ufffd";

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

let table: Uint16Array | undefined;

function foldTable(): Uint16Array {
  if (table) return table;
  table = Uint16Array.from({ length: 65_536 }, (_, unit) => unit);
  for (let unit = 0xff02; unit < 0xff5f; unit++) table[unit] = unit - 0xfee0;
  for (const kept of "，：；？（）！") table[kept.charCodeAt(0)] = kept.charCodeAt(0);
  for (let i = 0; i < VARIANTS.length; i += 2) table[VARIANTS.charCodeAt(i)] = VARIANTS.charCodeAt(i + 1);
  for (const blank of BLANKS) table[blank.charCodeAt(0)] = 0;
  for (const [from, to] of ["￥¥", "－-", "‐-", "‑-", "–—", "―—", "─—", "～~", "〜~", "〇零", "○零"])
    table[(from as string).charCodeAt(0)] = (to as string).charCodeAt(0);
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
    const code = fold[unit] as number;
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
