/** What a DOM test can ask of the browser itself: `import { commands } from "vitest/browser"`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { KeyInput, Page } from "puppeteer-core";
import type { BrowserCommand } from "vitest/node";

const pageOf = (context: object): Page => (context as { page: Page }).page;

/** Tests run in an iframe; the pointer moves in the page around it. */
async function inPage(page: Page, x: number, y: number): Promise<[number, number]> {
  const offset = await page.evaluate(() => {
    const box = document.querySelector("iframe")?.getBoundingClientRect();
    return { left: box?.left ?? 0, top: box?.top ?? 0 };
  });
  return [x + offset.left, y + offset.top];
}

const setViewport: BrowserCommand<[{ width: number; height: number }]> = (context, size) =>
  pageOf(context).setViewport(size);

/** Presses a chord: every key but the last is held down. */
const press: BrowserCommand<[...keys: string[]]> = async (context, ...keys) => {
  const { keyboard } = pageOf(context);
  const held = keys.slice(0, -1) as KeyInput[];
  for (const key of held) await keyboard.down(key);
  await keyboard.press(keys.at(-1) as KeyInput);
  for (const key of held.toReversed()) await keyboard.up(key);
};

const typeText: BrowserCommand<[string]> = (context, text) => pageOf(context).keyboard.type(text);

const moveTo: BrowserCommand<[number, number]> = async (context, x, y) => {
  const page = pageOf(context);
  await page.mouse.move(...(await inPage(page, x, y)));
};

const clickAt: BrowserCommand<[number, number]> = async (context, x, y) => {
  const page = pageOf(context);
  await page.mouse.click(...(await inPage(page, x, y)));
};

const PICTURES = join(import.meta.dirname, "../../.cache/pictures");

/** A picture of the whole window, for looking at: `.cache/pictures/NAME.png`. */
const saveScreenshot: BrowserCommand<[string]> = async (context, name) => {
  mkdirSync(PICTURES, { recursive: true });
  await pageOf(context).screenshot({ path: join(PICTURES, `${name}.png`) as `${string}.png` });
};

/** Vitest asks for `__vitest_viewport` by itself before each file. */
export const commands = {
  __vitest_viewport: setViewport,
  press,
  typeText,
  moveTo,
  clickAt,
  saveScreenshot,
};

declare module "vitest/browser" {
  interface BrowserCommands {
    press(...keys: string[]): Promise<void>;
    typeText(text: string): Promise<void>;
    moveTo(x: number, y: number): Promise<void>;
    clickAt(x: number, y: number): Promise<void>;
    saveScreenshot(name: string): Promise<void>;
  }
  // Vitest re-exports it from whichever provider package is installed; ours is none of those
  export const commands: BrowserCommands;
  export const page: { viewport(width: number, height: number): Promise<void> };
}
