/** The tab in front, what was found on its page, and what the records found are called; kept up to date. */
import { useMemo } from "preact/hooks";
import { checkOf, type PageCheck } from "../../lib/check/page.ts";
import type { Tab } from "../../lib/extension/desk/desk.ts";
import { type Answer, useAnswer, useChanges, useDesk } from "../desk.ts";

export interface Found {
  readonly check: PageCheck;
  /** Record id → name. */
  readonly names: ReadonlyMap<string, string>;
}

export function usePage(): { tab: Answer<Tab>; found: Found } {
  const desk = useDesk();
  const changes = useChanges("tab", "notes");
  const tab = useAnswer(() => desk.tab(), [desk, changes]);
  const page = tab.state === "here" && tab.value.state === "open" ? tab.value.page : undefined;
  const found = useMemo(
    () => ({ check: checkOf(page?.annotations ?? []), names: new Map(Object.entries(page?.names ?? {})) }),
    [page],
  );
  return { tab, found };
}
