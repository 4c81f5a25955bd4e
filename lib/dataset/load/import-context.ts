import { pinyin } from "pinyin-pro";
import type { ProgramContext } from "../csv/program.ts";
import type { Entry } from "./parse.ts";

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

/**
 * What a program list needs from the rest of the dataset. A row without an id gets one from its filing number, which
 * never changes, else from its name in pinyin.
 */
export function contextOf(entries: readonly Entry[]): ProgramContext {
  const ids = new Map<string, string>();
  for (const { value } of entries) {
    if (typeof value !== "object" || value === null || !("id" in value) || !("name" in value)) continue;
    if (String(value.id).startsWith("org-")) ids.set(String(value.name), String(value.id));
  }
  return {
    organisation: (nameOrId) => ids.get(nameOrId) ?? (nameOrId.startsWith("org-") ? nameOrId : undefined),
    idFor: (cells) =>
      `prog-${slug(cells.get("filingNumber") ?? pinyin(cells.get("name") ?? "", { toneType: "none" }))}`,
  };
}
