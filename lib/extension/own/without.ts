import type { AnyRecord } from "../../dataset/schema.ts";

/** Ids that go when this own claim goes: itself, and its source and metric where no other own claim needs them. */
export function goingWith(id: string, own: readonly AnyRecord[]): string[] {
  const claim = own.find((record) => record.id === id);
  if (claim?.kind !== "claim") return [id];
  const others = own.filter((record) => record.kind === "claim" && record.id !== id);
  const needed = new Set(
    others.flatMap((other) => (other.kind === "claim" ? [other.metric, other.reportedIn] : [])),
  );
  const held = new Set(own.map((record) => record.id));
  return [id, ...[claim.metric, claim.reportedIn].filter((other) => held.has(other) && !needed.has(other))];
}
