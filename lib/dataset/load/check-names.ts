import { fold } from "../../text/fold.ts";
import { isNamed, namesOfRecord } from "../names.ts";
import type { Fault, Placed } from "./check.ts";

interface Spelt {
  readonly at: Placed;
  readonly path: readonly PropertyKey[];
  readonly text: string;
  readonly match: string;
}

function spellings(at: Placed): Spelt[] {
  if (!isNamed(at.record)) return [];
  return namesOfRecord(at.record).map(({ text, match, place }) => ({
    at,
    path: place === null ? ["name"] : ["names", place, "text"],
    text,
    match,
  }));
}

const where = ({ at, path }: Spelt) => `${at.record.id} (${at.file}:${at.lineOf(path)})`;

/** What is wrong with one spelling that two names share; undefined: nothing (short forms may be shared). */
function clash(first: Spelt, second: Spelt): string | undefined {
  if (first.at.record.id === second.at.record.id) return `${second.text} is a name of this record already`;
  if (first.match === "negative" && second.match === "negative") return;
  const matches = [first.match, second.match];
  if (matches.includes("alone"))
    return `${second.text} is also a name of ${where(first)}; where two records share a name, neither may match alone`;
  if (matches.includes("negative") && matches.includes("context"))
    return `${second.text} must not match for one record and must for another, see ${where(first)}`;
  return;
}

/** Names too short or too long to find, and names that collide once case, width, script and spaces are folded. */
export function checkNames(placed: readonly Placed[]): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, Spelt>();
  for (const spelt of placed.flatMap(spellings)) {
    const { at, path, text } = spelt;
    const key = fold(text);
    if (key.length < 2) faults.push({ at, path, message: "a name has at least two characters" });
    if (key.length > 64) faults.push({ at, path, message: "a name has at most 64 characters" });
    const first = seen.get(key);
    const message = first && clash(first, spelt);
    if (message) faults.push({ at, path, message });
    if (!first) seen.set(key, spelt);
  }
  return faults;
}
