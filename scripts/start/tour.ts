/** Without a display: visits every sample page, prints what is marked on it and takes its picture. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { type Mark, settledMarks } from "./marks.ts";

const PICTURES = join(import.meta.dirname, "../../screenshots");

/** `公益宝贝 ×3、壹基金`, in order of appearance. */
function tally(marks: readonly Mark[]): string {
  const counts = new Map<string, number>();
  for (const { text } of marks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count > 1 ? `${text} ×${count}` : text)).join("、");
}

/** What each style of mark means, in the order it is told. Highlights are named `intensity-style`, and `-light` on dark ground. */
const SHOWN = {
  program: "programs",
  organisation: "organisations",
  report: "reports",
  agree: "figures, agree",
  differs: "figures, differ",
  open: "figures, not decided",
  unrecorded: "figures, not on record",
} as const;

function describe(marks: readonly Mark[]): string {
  if (marks.length === 0) return "  nothing known on this page";
  return Object.entries(SHOWN)
    .map(([style, meaning]) => ({
      meaning,
      ofStyle: marks.filter(({ kind }) => kind.split("-")[1] === style),
    }))
    .filter(({ ofStyle }) => ofStyle.length > 0)
    .map(
      ({ meaning, ofStyle }) =>
        `  ${meaning.padEnd(22)} ${String(ofStyle.length).padStart(3)}  ${tally(ofStyle)}`,
    )
    .join("\n");
}

/** Visits the pages that `index` links to, in its order. */
export async function tour(browser: Browser, index: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(index);
  const links = await page.$$eval("main a[href]", (anchors) =>
    anchors.map((anchor) => ({
      href: (anchor as HTMLAnchorElement).href,
      title: anchor.textContent?.trim() ?? "",
    })),
  );
  for (const [order, { href, title }] of links.entries()) {
    await page.goto(href);
    const marks = await settledMarks(page);
    const picture = join(PICTURES, `${String(order + 1).padStart(2, "0")}.png`);
    await page.screenshot({ path: picture as `${string}.png` });
    console.log(`\n${title}\n  ${href}\n${describe(marks)}\n  picture: ${picture}`);
  }
  await page.close();
}
