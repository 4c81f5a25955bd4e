/** What the heads of a table's cell, and the words before the table, say of the figure in it. */

/** Longer words before a table or in its heads are prose. */
const TITLE = 40;
export const HEAD = 24;

const YEAR = /^(?:19|20)\d\d(?=年?度?$)/;
/** 参与商家（万家）, 单位：万元. */
const UNIT =
  /[（(]?(?:单位[:：])?\s*((?:[万亿千百]{0,2}[\p{Script=Han}]{1,3}|[万亿]|%))[)）]\s*$|单位[:：]\s*(\p{Script=Han}{1,4})/u;
/** Such words make a year's figure the state at its end. */
const TOTAL = /累计|截至|截止|[年月]底|末/;
/** Endings that many heads share and that say nothing of what is counted. */
const COMMON = /(?:人次|人数|金额|数量|总数|总额|次数)$/;
/** Rows that hold the whole. */
const WHOLE = /^(?:合计|总计|共计|总数|全国|累计)$/;

/** Heads that say nothing of what stands under them. */
const EMPTY = /^(?:数值|数量|数据|数字|金额|内容|内容说明|情况|结果|说明|备注)$/;

export const isYear = (head: string) => YEAR.test(head);

/** The unit that a head names in brackets; empty: none. */
export function unitIn(head: string): string {
  const [, inBrackets, told] = UNIT.exec(head) ?? [];
  return inBrackets ?? told ?? "";
}

/** A head as it is put into a sentence: its unit left out, a year made one. */
function asWords(head: string, about: string): string {
  const year = YEAR.exec(head)?.[0];
  if (year) return TOTAL.test(about) ? `${year}年` : `${year}年全年`;
  return head.replace(/[（(][^（()）]*[)）]\s*$/, "").slice(0, HEAD);
}

/**
 * The words that speak for a cell: the time first, then its row's head, then its column's. Where both say something and
 * neither is a year, the row is one of several things counted alike (浙江, 免费午餐): a part.
 */
export function sayHeads(row: string, column: string, title: string): string {
  const heads = [row, column].filter((head) => head !== "" && !EMPTY.test(head));
  const [years, others] = [heads.filter(isYear), heads.filter((head) => !isYear(head))];
  const part = others.length > 1 && !WHOLE.test(row) ? "其中" : "";
  const about = `${title}${others.join()}`;
  return (
    years.map((head) => asWords(head, about)).join("") +
    part +
    others.map((head) => asWords(head, about)).join("")
  );
}

/** The words a table stands under: a caption, a heading, or what ends in a colon; empty: a paragraph that is none of them. */
export function titleOf(block: string): string {
  const last =
    block
      .slice(-2 * TITLE)
      .split(/[。！？!?\n]/)
      .at(-1)
      ?.trim() ?? "";
  return last.length <= TITLE ? last.replace(/[：:]$/, "") : "";
}

/** Heads with 其中 before those that tell of a kind of what an earlier one counts: 参与商家, 女性商家. */
export function withParts(heads: readonly string[]): string[] {
  return heads.map((head, i) => {
    const noun = head.replace(/[（(].*$/, "").slice(-2);
    const isPart = noun.length === 2 && !COMMON.test(noun) && !isYear(head);
    return isPart && heads.slice(0, i).some((other) => other.includes(noun)) ? `其中${head}` : head;
  });
}
