/** Signs and names of a currency before the number: ¥500, 人民币二十万元, HK$300. */
import type { Amount } from "./amount.ts";
import { isAt, type Reading } from "./reading.ts";
import { words } from "./words.ts";

const SIGNS = words<string>(
  {
    元: "¥ 人民币 RMB CNY",
    美元: "$ US$ USD 美元",
    港元: "HK$ HKD 港币 港元",
    欧元: "€ EUR 欧元",
    英镑: "£ 英镑",
    新台币: "NT$ 新台币",
  },
  true,
);

/** The quantity with the currency named before it, if one is and its own unit doesn't say otherwise. */
export function withCurrency(reading: Reading, quantity: Amount, floor: number): Amount {
  const sign = SIGNS.find(reading, quantity.start, floor);
  if (!sign) return quantity;
  const start = quantity.start - sign.length;
  // $500元: Taiwan's own.
  if (quantity.unit === "元" && isAt(reading, start, "$")) return { ...quantity, start };
  if (quantity.kind === "money" && (quantity.unit === "元" || quantity.unit === sign.value))
    return { ...quantity, start, unit: sign.value };
  if (quantity.kind !== null || quantity.bare) return quantity;
  return { ...quantity, start, kind: "money", unit: sign.value };
}
