import type { AnyRecord } from "../schema.ts";
import { checkClaim } from "./check-claim.ts";
import { checkNames } from "./check-names.ts";
import { checkPeriods } from "./check-periods.ts";
import { checkReferences } from "./check-references.ts";
import type { Entry } from "./parse.ts";
import type { Problem } from "./problem.ts";

/** A record with the place it was read from. */
export interface Placed extends Omit<Entry, "value"> {
  readonly record: AnyRecord;
}

/** A fault at a field of a record, before its line is looked up. */
export interface Fault {
  readonly at: Placed;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * What no single record can know: ids used twice or unknown, names that collide, claims that contradict their metric; and periods that can't be.
 * `leftOut`: the ids of entries with errors of their own, which exist all the same; null where a file could not be read at
 * all, so that any id may be in it and none is called unknown.
 */
export function checkRecords(placed: readonly Placed[], leftOut: ReadonlySet<unknown> | null): Problem[] {
  const byId = new Map<string, Placed>();
  const faults: Fault[] = [];
  for (const at of placed) {
    const first = byId.get(at.record.id);
    if (first) {
      const where = `${first.file}:${first.lineOf(["id"])}`;
      faults.push({ at, path: ["id"], message: `${at.record.id} is used already, in ${where}` });
    } else byId.set(at.record.id, at);
  }
  const find = (id: string): AnyRecord | undefined => byId.get(id)?.record;
  const mayExist = (id: string) => leftOut?.has(id) ?? true;
  for (const at of placed) {
    faults.push(...checkReferences(at, find, mayExist), ...checkPeriods(at));
    if (at.record.kind === "claim") faults.push(...checkClaim(at, at.record, find));
  }
  return [...faults, ...checkNames([...byId.values()])].map(({ at, path, message }) => ({
    file: at.file,
    line: at.lineOf(path),
    field: at.fieldOf(path),
    message,
  }));
}
