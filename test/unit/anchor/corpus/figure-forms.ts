/** The same figures in another writing: nothing that they say changes. */

const DIGITS = "〇一二三四五六七八九";
const PLACES = ["", "十", "百", "千"];

/** 0–9999 in Chinese numerals; leading 一 of 十几 left out. */
function small(value: number): string {
  let said = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = said !== "";
      continue;
    }
    said += `${gap ? "零" : ""}${DIGITS[digit]}${PLACES[place]}`;
    gap = false;
  }
  return said.replace(/^一十/, "十") || "零";
}

/** 800 → 八百, 60.72 → 六十点七二, 48600 → 四万八千六百. */
function spelled(number: string): string {
  const [whole = "", fraction] = number.replaceAll(",", "").split(".");
  const value = Number(whole);
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const said =
    high > 0 ? `${small(high)}万${low > 0 ? `${low < 1000 ? "零" : ""}${small(low)}` : ""}` : small(value);
  return fraction ? `${said}点${[...fraction].map((digit) => DIGITS[Number(digit)]).join("")}` : said;
}

/** A rewriting of figures: what it applies to, and what that becomes; undefined leaves it as it is. */
export interface FigureForm {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly write: (found: string) => string | undefined;
}

const wide = (found: string) =>
  found.replace(/[0-9%.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

export const FIGURE_FORMS: readonly FigureForm[] = [
  {
    kind: "figures in Chinese numerals",
    pattern: /\d{4}年|\d+(?:,\d{3})*(?:\.\d+)?%?/g,
    write: (found) => {
      if (found.endsWith("年")) return found.replace(/\d/g, (digit) => DIGITS[Number(digit)] as string);
      if (found.endsWith("%")) return `百分之${spelled(found.slice(0, -1))}`;
      return spelled(found);
    },
  },
  {
    kind: "thousands separated",
    pattern: /\d{4,}(?!年)/g,
    write: (found) => grouped(found),
  },
  { kind: "thousands joined", pattern: /\d{1,3}(?:,\d{3})+/g, write: (found) => found.replaceAll(",", "") },
  {
    kind: "万 written out",
    pattern: /\d+(?:,\d{3})*(?:\.\d+)?[万萬]/g,
    write: (found) => grouped(String(Math.round(Number(found.slice(0, -1).replaceAll(",", "")) * 10_000))),
  },
  { kind: "figures in full width", pattern: /\d[\d.,]*%?/g, write: wide },
  { kind: "％ for %", pattern: /%/g, write: () => "％" },
];

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ",");
