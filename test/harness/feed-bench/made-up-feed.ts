/** A made-up feed of any size, the same on every run. */
import type { AnyRecord } from "../../../lib/dataset/schema.ts";
import { madeUpNames } from "../../bench/lexicon-made-up.ts";
import { organisation, program } from "../../unit/feed/records.ts";

/** So many records, each with three names; every third is a program of the organisation before it. */
export function madeUpRecords(count: number): AnyRecord[] {
  const names = madeUpNames(count * 3);
  return Array.from({ length: count }, (_, i) => {
    const [name = "", former = "", short = ""] = names.slice(i * 3, i * 3 + 3);
    const record = i % 3 === 2 ? program(`n${i}`, `n${i - 1}`, name) : organisation(`n${i}`, name);
    const others = [
      { text: former, lang: "zh-Hans", kind: "former", match: "alone", validThrough: "2016-09" },
      { text: short, lang: "zh-Hans", kind: "short", match: "context" },
    ];
    return {
      ...record,
      names: others,
      description: `${name}由${former}更名而来，登记于${2000 + (i % 23)}年。`,
      url: `https://example.org/${i}`,
    } as AnyRecord;
  });
}

/** The same records with every n-th changed, so many in all. */
export function changed(records: readonly AnyRecord[], count: number): AnyRecord[] {
  const step = Math.floor(records.length / count);
  return records.map((record, i) =>
    i % step === 7 && "description" in record
      ? { ...record, description: `${record.description}已复核。` }
      : record,
  );
}
