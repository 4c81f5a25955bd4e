import { planUpdate } from "../../lib/dataset/feed/manifest.ts";
import type { AnyRecord } from "../../lib/dataset/schema.ts";
import { openFeed } from "./open-feed.ts";
import { requireArguments } from "./usage.ts";

export async function diff(args: readonly string[]): Promise<string> {
  requireArguments("diff", args, ["OLD", "NEW"]);
  const [oldPlace = "", newPlace = ""] = args;
  const [before, after] = [await openFeed(oldPlace), await openFeed(newPlace)];
  const held = new Set(before.manifest.shards.map(({ hash }) => hash));
  const plan = planUpdate(held, after.manifest);
  const bytes = plan.reduce((sum, { length }) => sum + length, 0);
  return [
    ...changes(before.records, after.records),
    `${plan.length} of ${after.manifest.shards.length} shards to transfer, ${bytes} bytes`,
  ].join("\n");
}

/** A line for each record that came, went or changed: `+ id`, `- id`, `~ id`. */
function changes(before: readonly AnyRecord[], after: readonly AnyRecord[]): string[] {
  const old = new Map(before.map((record) => [record.id, JSON.stringify(record)]));
  const now = new Map(after.map((record) => [record.id, JSON.stringify(record)]));
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids
    .filter((id) => old.get(id) !== now.get(id))
    .map((id) => `${old.has(id) ? (now.has(id) ? "~" : "-") : "+"} ${id}`);
}
