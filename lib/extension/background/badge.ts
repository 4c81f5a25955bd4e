import * as v from "valibot";
import { browser } from "wxt/browser";
import { onMessage, PageStatus } from "../messages.ts";

const QUIET = "#5b6470";
const DIFFERS = "#b3261e";

/** In the browser's language, as all of its toolbar is; empty where nothing is on record: the extension's own name again. */
function titleOf(records: number, differs: number): string {
  if (records === 0) return "";
  return browser.i18n.getMessage(differs > 0 ? "badge_differs" : "badge_found", [
    String(records),
    String(differs),
  ]);
}

/** The toolbar counts the records on the page; the colour says that a figure differs, and the title says it in words. */
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
      browser.action.setTitle({ tabId, title: titleOf(records, differs) }),
      browser.action.setBadgeTextColor({ tabId, color: "#ffffff" }),
    ]);
  });
}
