/** What a reader does with the extension, as steps for the e2e tests. */
import type { Page } from "puppeteer-core";
import type { browser } from "wxt/browser";
import type { RunningExtension } from "./extension.ts";

/** The popup as it opens over this tab, in a tab of its own. */
export async function openPopup(extension: RunningExtension, over: Page): Promise<Page> {
  const library = await extension.openOwn("library.html");
  const id = await library.evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: Pick<typeof browser, "tabs"> }).chrome;
    return (await tabs.query({})).find((tab) => tab.url === url)?.id;
  }, over.url());
  await library.close();
  return extension.openOwn(`popup.html?tab=${id}`);
}

/** The popup as it opens over a tab when a reader clicks the button in Chromium's toolbar. */
export async function clickAction({ browser: running }: RunningExtension, over: Page): Promise<Page> {
  const opened = running.waitForTarget((target) => target.url().endsWith("/popup.html"));
  const [extension] = (await running.extensions()).values();
  if (!extension) throw new Error("the browser has no extension");
  await extension.triggerAction(over);
  return (await opened).asPage();
}

/** Types into the popup's search box and reads the names it offers once there are any. */
export async function lookUp(popup: Page, query: string): Promise<string[]> {
  const field = await popup.waitForSelector('[role="combobox"]');
  await field?.evaluate((input) => {
    (input as HTMLInputElement).value = "";
    (input as HTMLInputElement).focus();
  });
  await field?.type(query);
  await popup.waitForSelector('[role="listbox"][aria-busy="false"] [role="option"]');
  return popup.$$eval('[role="option"] .result-name', (names) => names.map((name) => name.textContent ?? ""));
}

/** Selects the first occurrence of the words, as a drag of the pointer would leave it. */
export function selectText(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return true;
    }
    return false;
  }, words);
}

/** Moves the pointer onto the first occurrence of a word, as a reader would. */
export async function pointAt(page: Page, word: string): Promise<void> {
  const [x, y] = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2] as const;
    }
    throw new Error(`${wanted} is not on the page`);
  }, word);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
}

/** Waits for an element that matches a selector and whose text holds these words. */
export const seen = (page: Page, selector: string, words = "") =>
  page.waitForFunction(
    (wanted, part) => [...document.querySelectorAll(wanted)].some((el) => el.textContent.includes(part)),
    {},
    selector,
    words,
  );
