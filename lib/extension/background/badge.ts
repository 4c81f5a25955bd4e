import * as v from "valibot";
import { browser } from "wxt/browser";
import { onMessage, PageStatus } from "../messages.ts";

const QUIET = "#5b6470";
const DIFFERS = "#b3261e";

/** The toolbar counts the records on the page; the colour says that a figure differs, and so does the title. */
export function answerPageStatus(): void {
  onMessage("pageStatus", async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    const status = v.safeParse(PageStatus, data);
    if (tabId === undefined || !status.success) return;
    const { records, differs } = status.output;
    // the tab may be gone by now
    await Promise.allSettled([
      browser.action.setBadgeText({ tabId, text: records > 0 ? String(records) : "" }),
      browser.action.setBadgeBackgroundColor({ tabId, color: differs > 0 ? DIFFERS : QUIET }),
      browser.action.setBadgeTextColor({ tabId, color: "#ffffff" }),
    ]);
  });
}
