/** What is shown: each view opens a page and leaves it as it is to be seen. */
import type { Page } from "puppeteer-core";
import type { RunningExtension } from "../../test/harness/extension.ts";
import { openPopup } from "../../test/harness/reader.ts";
import { settledMarks } from "../start/marks.ts";
import type { Look } from "./looks.ts";
import { showNotes } from "./notes.ts";

type View = (extension: RunningExtension, look: Look) => Promise<Page>;

const HOST = "http://www.gongyishibao.com";
const WIDE = { width: 1280, height: 860 };
const POPUP = { width: 400, height: 600 };
const NARROW = { width: 360, height: 800 };

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function article({ open }: RunningExtension, { theme }: Look): Promise<Page> {
  const page = await open(`${HOST}/figures.html`);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
  await page.setViewport(WIDE);
  await settledMarks(page);
  return page;
}

/** Clicks the middle of the first mark of a kind. */
async function clickMark(page: Page, kind: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    let box: DOMRect | undefined;
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith("shanzhu-") || !name.split("-").includes(wanted)) return;
      highlight.forEach((marked) => {
        if (box) return;
        const range = document.createRange();
        range.setStart(marked.startContainer, marked.startOffset);
        range.setEnd(marked.endContainer, marked.endOffset);
        box = range.getClientRects()[0];
      });
    });
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, kind);
  if (!place) throw new Error(`the sample page has no mark of the kind ${kind}`);
  await page.mouse.click(place.x, place.y);
  await pause(600);
}

async function card(extension: RunningExtension, look: Look, kind: string): Promise<Page> {
  const page = await article(extension, look);
  await clickMark(page, kind);
  return page;
}

/** A page of the extension over the sample article, which is open behind it. */
async function over(
  extension: RunningExtension,
  look: Look,
  path: "popup.html" | "sidepanel.html",
  size: typeof WIDE,
  hash = "",
): Promise<Page> {
  const behind = await article(extension, look);
  const page = await openPopup(extension, behind);
  page.once("close", () => void behind.close());
  await page.setViewport(size);
  await page.goto(page.url().replace("popup.html", path) + hash);
  await pause(500);
  return page;
}

const own =
  (path: string, size: typeof WIDE): View =>
  async (extension) => {
    const page = await extension.openOwn(path);
    await page.setViewport(size);
    await pause(700);
    return page;
  };

const notes =
  (size: typeof WIDE): View =>
  async (extension) => {
    const page = await extension.openOwn("library.html#/notes");
    await page.setViewport(size);
    await showNotes(page);
    await pause(500);
    return page;
  };

export const VIEWS: Readonly<Record<string, View>> = {
  popup: (extension, look) => over(extension, look, "popup.html", POPUP),
  "popup-look-up": async (extension, look) => {
    const page = await over(extension, look, "popup.html", POPUP);
    await page.type("#lookup", "gy");
    await pause(300);
    return page;
  },
  "popup-record": (extension, look) => over(extension, look, "popup.html", POPUP, "#/record/prog-gybb"),
  card: (extension, look) => card(extension, look, "program"),
  "card-figure": (extension, look) => card(extension, look, "differs"),
  panel: (extension, look) => over(extension, look, "sidepanel.html", { width: 360, height: 900 }),
  library: own("library.html", WIDE),
  "library-record": own("library.html#/record/prog-gybb", { width: 1280, height: 1400 }),
  "library-notes": notes({ width: 1280, height: 1100 }),
  "library-notes-narrow": notes({ width: 360, height: 1100 }),
  "library-data": own("library.html#/data", WIDE),
  "library-settings": own("library.html#/settings", { width: 1280, height: 1100 }),
  "library-narrow": own("library.html#/record/prog-txcpy", NARROW),
  "library-settings-narrow": own("library.html#/settings", NARROW),
  welcome: own("welcome.html", { width: 1280, height: 1100 }),
  "welcome-narrow": own("welcome.html", NARROW),
};
