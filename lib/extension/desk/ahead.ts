import { checkOf } from "../../check/page.ts";
import type { Desk } from "./desk.ts";

/**
 * Asks for what is shown first — the tab and the records it names — at once, while the page's own code is still getting
 * ready; whoever asks for the same first gets that answer.
 */
export function askAhead(desk: Desk): Desk {
  const tab = desk.tab();
  const named = tab.then((answer) =>
    answer.state === "open" ? checkOf(answer.page.annotations).names.map(({ id }) => id) : [],
  );
  const records = named.then((ids) => desk.records(ids));
  // a failure belongs to whoever asks
  records.catch(() => {});
  let firstTab: typeof tab | undefined = tab;
  let firstRecords: typeof records | undefined = records;
  return {
    ...desk,
    tab: () => {
      const first = firstTab;
      firstTab = undefined;
      return first ?? desk.tab();
    },
    records: async (ids) => {
      if (!firstRecords || ids.join() !== (await named.catch(() => [])).join()) return desk.records(ids);
      const first = firstRecords;
      firstRecords = undefined;
      return first;
    },
  };
}
