/** "note on this" in the browser's own menu over selected words. Chromium shows its menus to nobody but a person. */
import { describe, expect, test } from "vitest";
import { settledMarks } from "../../scripts/start/marks.ts";
import { BROWSERS } from "../harness/extension.ts";
import { inFirefoxWindow, rightClickInFirefox, trueInFirefox, WIDGET } from "../harness/firefox-window.ts";
import { selectText } from "../harness/reader.ts";
import { useExtension } from "../harness/use-extension.ts";

const MENU = 'document.getElementById("contentAreaContextMenu")';
const ITEM = `document.querySelector("[id^='${WIDGET}-menuitem']")`;

describe.runIf(BROWSERS.includes("firefox"))("firefox", () => {
  const extension = useExtension("firefox");

  test("over selected words it opens the editor of a note on them; over none it is not offered", async () => {
    const { browser } = extension;
    const page = await extension.open("http://www.gongyishibao.com/goods.html");
    await settledMarks(page);
    await page.bringToFront();
    await rightClickInFirefox(browser, "gBrowser.selectedBrowser", "h1");
    await trueInFirefox(browser, `${MENU}.state === "open"`);
    expect(await inFirefoxWindow(browser, `${ITEM} === null`)).toBe(true);
    await inFirefoxWindow(browser, `${MENU}.hidePopup()`);
    await trueInFirefox(browser, `${MENU}.state === "closed"`);

    const words = await page.evaluate(() => document.querySelector("h1")?.textContent ?? "");
    await selectText(page, words);
    await rightClickInFirefox(browser, "gBrowser.selectedBrowser", "h1");
    await trueInFirefox(browser, `${MENU}.state === "open" && ${ITEM} !== null`);
    await inFirefoxWindow(browser, `${MENU}.activateItem(${ITEM})`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe("shanzhu-card");
    await page.keyboard.type("题目也要核对");
    await page.keyboard.down("Control");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
    const noted = async () => (await settledMarks(page)).filter(({ kind }) => kind.includes("note"));
    await expect
      .poll(async () => (await noted()).map(({ text }) => text).join(""), { timeout: 10_000 })
      .toBe(words);
    await page.close();
  });
});
