import { pinyin } from "pinyin-pro";
import * as v from "valibot";
import type { ProgramContext } from "../csv/program.ts";
import type { Entry } from "./parse.ts";

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

/** As much of an organisation as tells what it is called; whether the rest is sound is not asked here. */
const Called = v.object({
  id: v.pipe(v.string(), v.startsWith("org-")),
  name: v.string(),
  names: v.optional(v.array(v.object({ text: v.string(), kind: v.string() })), []),
});

/** The ids of organisations by each of their names. */
function called(entries: readonly Entry[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { value } of entries) {
    if (!v.is(Called, value)) continue;
    const { id, name, names } = v.parse(Called, value);
    const own = names.filter(({ kind }) => kind !== "negative").map(({ text }) => text);
    for (const text of new Set([name, ...own])) ids.set(text, [...(ids.get(text) ?? []), id]);
  }
  return ids;
}

/**
 * What a program list needs from the rest of the dataset. A row without an id gets one from its filing number, which
 * never changes, else from its name in pinyin.
 */
export function contextOf(entries: readonly Entry[]): ProgramContext {
  const ids = called(entries);
  return {
    organisations: (nameOrId) => ids.get(nameOrId) ?? (nameOrId.startsWith("org-") ? [nameOrId] : []),
    idFor: (cells) =>
      `prog-${slug(cells.get("filingNumber") ?? pinyin(cells.get("name") ?? "", { toneType: "none" }))}`,
  };
}
