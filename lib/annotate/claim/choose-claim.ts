/** A linked figure and the claim it is compared with. */
import type { Claim } from "../../dataset/schema.ts";
import type { Figure } from "../../figures/figure.ts";
import { type Choice, choose } from "../../figures/judge/choose.ts";
import type { Comparable } from "../../figures/judge/comparable.ts";
import type { Link } from "../link/link.ts";
import type { Placed, Reading } from "../reading.ts";
import { ledgerOf } from "./ledger.ts";
import { pageFigure } from "./page-figure.ts";
import { scopeOf } from "./scope.ts";

export interface Linked {
  readonly figure: Placed<Figure>;
  readonly link: Link;
  /** Further links that it may have, the better first. */
  readonly others: readonly Link[];
  /** Two programs claim the figure's clause. */
  readonly disputed: boolean;
}

export interface Chosen extends Choice<Claim> {
  readonly linked: Linked;
  /** The page's figure as it was compared. */
  readonly page: Comparable;
}

/** Whether a figure is a date given to the day. */
export const isDay = ({ kind, low }: Figure) =>
  kind === "date" && typeof low === "string" && /\d\d-\d\d$/.test(low);

/**
 * As `chooseClaim`; but the day something happened belongs to whichever of the records near it happened on that day,
 * since a date says less by its cue (举行, 发布) than other figures do.
 */
export function chooseLink(linked: Linked, reading: Reading, around: string | null): Chosen | null {
  const chosen = chooseClaim(linked, reading, around);
  if (chosen?.comparison.verdict === "agree" || !isDay(linked.figure.it)) return chosen;
  const others = linked.others.map((link) => chooseClaim({ ...linked, link }, reading, around));
  return others.find((other) => other?.comparison.verdict === "agree") ?? chosen;
}

/** `around`: the date to go by where the figure has none. null: nothing on record of that metric. */
export function chooseClaim(linked: Linked, reading: Reading, around: string | null): Chosen | null {
  const { figure, link } = linked;
  const ledger = ledgerOf(link.claims, link.metric);
  const scope = scopeOf(figure, ledger, reading);
  const page = pageFigure(figure, link.metric, { reading, scope, around });
  const choice = choose(page, ledger.candidates, ledger.measure);
  return choice && { ...choice, linked, page };
}
