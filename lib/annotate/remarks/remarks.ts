/** Quiet remarks beside a verdict: what arithmetic shows without any record. */
import { slipOf } from "../../figures/judge/slip.ts";
import type { Remark } from "../annotation.ts";
import type { Reading } from "../reading.ts";
import { printed, type Telling } from "../reasons.ts";

/** Remarks on one judged figure: a bound that says too little, a slip of the pen that would explain the difference. */
export function remarksOn(telling: Telling, reading: Reading): Remark[] {
  const { verdict, code, claim, figure } = telling;
  const params = { record: claim.surface, page: printed(reading.text, figure) };
  if (code === "understates") return [{ code: "understated", params }];
  if (verdict === "agree" || verdict === "not-comparable") return [];
  const slip = figure.it.vague ? null : slipOf(figure.it, { nominal: claim.value });
  if (code === "overstates" && !slip) return [{ code: "overstated", params }];
  if (verdict === "consistent" && code !== "overstates") return [];
  return slip ? [{ code: `slip-${slip}`, params }] : [];
}
