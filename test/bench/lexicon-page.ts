/** Find and mark in a real Chromium. */
import { join } from "node:path";
import { build } from "vite";
import { launchBrowser } from "../../scripts/browsers/launch.ts";
import type { PageTimes } from "./lexicon-client.ts";
import { madeUpNames, madeUpNews } from "./lexicon-made-up.ts";

const LENGTH = 50_000;
const PARAGRAPHS = 250;

async function clientCode(): Promise<string> {
  const root = join(import.meta.dirname, "../..");
  const lib = { entry: "test/bench/lexicon-client.ts", formats: ["iife" as const], name: "client" };
  const built = await build({ configFile: false, root, logLevel: "error", build: { write: false, lib } });
  const [output] = [built].flat();
  if (!output || !("output" in output)) throw new Error("the bench's client was not built");
  return output.output[0].code;
}

export async function measurePage(size: number): Promise<PageTimes> {
  const names = madeUpNames(size);
  const text = madeUpNews(LENGTH, names).replaceAll("\n", "");
  const length = Math.ceil(text.length / PARAGRAPHS);
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, i) => text.slice(i * length, (i + 1) * length));
  const browser = await launchBrowser("chromium");
  try {
    const page = await browser.newPage();
    await page.evaluate(await clientCode());
    return (await page.evaluate(
      `client.measure(${JSON.stringify(names)}, ${JSON.stringify(paragraphs)})`,
    )) as PageTimes;
  } finally {
    await browser.close();
  }
}
