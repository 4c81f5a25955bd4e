import type { Chosen } from "./choose-claim.ts";

/** Small round figures agree by chance; 21 or 5.8万 hardly do. */
function tells({ comparison, linked }: Chosen): boolean {
  const { nominal, kind } = linked.figure.it;
  if (comparison.verdict !== "agree" || typeof nominal !== "number") return false;
  return kind === "count" || kind === "money" ? nominal >= 10 || !Number.isInteger(nominal) : true;
}

/**
 * The sources that a page agrees with. A page without dates that agrees with a source in other figures is of that
 * source's time: what it then gives differently, it gives wrongly.
 */
export function sourcesInCompany(choices: readonly Chosen[]): ReadonlySet<string> {
  return new Set(choices.filter(tells).map(({ candidate }) => candidate.claim.reportedIn));
}
