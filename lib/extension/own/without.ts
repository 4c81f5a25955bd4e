import type { AnyRecord, Claim } from "../../dataset/schema.ts";
import { isMade } from "./made.ts";

/**
 * Ids that go when this own record goes: itself; with a record that the reader made, what they put on record about it;
 * with a claim, its source and metric where no other own claim needs them.
 */
export function goingWith(id: string, own: readonly AnyRecord[]): string[] {
  const claims = own.filter((record): record is Claim => record.kind === "claim");
  const going = claims.filter((claim) => claim.id === id || (isMade(id) && claim.about === id));
  const staying = claims.filter((claim) => !going.includes(claim));
  const references = (of: readonly Claim[]) => of.flatMap(({ metric, reportedIn }) => [metric, reportedIn]);
  const needed = new Set(references(staying));
  const held = new Set(own.map((record) => record.id));
  const freed = references(going).filter((other) => held.has(other) && !needed.has(other));
  return [...new Set([id, ...going.map((claim) => claim.id), ...freed])];
}
