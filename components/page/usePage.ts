/** The tab in front, what was found on its page, and the records that names; kept up to date. */
import { useMemo } from "preact/hooks";
import { checkOf, type PageCheck } from "../../lib/check/page.ts";
import type { NamedRecord } from "../../lib/dataset/schema.ts";
import type { Tab } from "../../lib/extension/desk/desk.ts";
import { type Answer, useAnswer, useChanges, useDesk } from "../desk.ts";

export interface Found {
  readonly check: PageCheck;
  readonly records: ReadonlyMap<string, NamedRecord>;
}

export function usePage(): { tab: Answer<Tab>; found: Found } {
  const desk = useDesk();
  const changes = useChanges("tab", "notes");
  const dataset = useChanges("dataset");
  const tab = useAnswer(() => desk.tab(), [desk, changes]);
  const page = tab.state === "here" && tab.value.state === "open" ? tab.value.page : undefined;
  const check = useMemo(() => checkOf(page?.annotations ?? []), [page]);
  const ids = check.names.map(({ id }) => id);
  const records = useAnswer(() => desk.records(ids), [desk, ids.join(), dataset]);
  const byId = new Map(records.state === "here" ? records.value.map((record) => [record.id, record]) : []);
  return { tab, found: { check, records: byId } };
}
