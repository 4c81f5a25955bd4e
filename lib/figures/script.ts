/** Which characters a text is written in. */
import { foldTable, PLAIN, type Reading } from "./reading.ts";

const KNOWN = new WeakMap<Reading, boolean>();

/** Whether Traditional forms outnumber Simplified ones, as in Taiwan and Hong Kong. Reads a text once, when first asked. */
export function isTraditional(reading: Reading): boolean {
  const known = KNOWN.get(reading);
  if (known !== undefined) return known;
  const fold = foldTable();
  let more = 0;
  for (let i = 0; i < reading.text.length; i++) {
    const unit = reading.text.charCodeAt(i);
    if (unit >= 0x4e00 && unit < 0xa000) more += PLAIN[unit] ? -1 : Number(fold[unit] !== unit);
  }
  KNOWN.set(reading, more > 0);
  return more > 0;
}
