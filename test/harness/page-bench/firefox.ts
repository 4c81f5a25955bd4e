/** The page's bench in Firefox, as far as it can be measured there. */
import { launchBrowser } from "../../../scripts/browsers/launch.ts";
import { type BenchRow, goalRow, median } from "../../bench/row.ts";

const ROUNDS = 5;

/** Firefox tells nobody how busy a thread was: here it is the clock, until the last mark is there. */
export async function inFirefox(code: string, html: string): Promise<BenchRow[]> {
  const browser = await launchBrowser("firefox");
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    await page.evaluate(code);
    await page.evaluate("bench.dress()");
    const clock = async (work: string) =>
      Number(
        await page.evaluate(
          `(async () => { const began = performance.now(); await ${work}; return performance.now() - began })()`,
        ),
      );
    const own: number[] = [];
    const other: number[] = [];
    const slices: number[] = [];
    for (let round = -1; round < ROUNDS; round++) {
      const ours = await clock("bench.start()");
      await page.evaluate("bench.stop()");
      const theirs = await clock("bench.markWithMarkJs()");
      await page.evaluate("bench.unmark()");
      const longest = Number(await page.evaluate("bench.longestGap(bench.start)"));
      await page.evaluate("bench.stop()");
      if (round < 0) continue;
      own.push(ours);
      other.push(theirs);
      slices.push(longest);
    }
    const [ours, theirs] = [median(own), median(other)];
    const measure = "Firefox: 5,000 occurrences marked on a 1 MB page, by the clock, answers waited for";
    return [
      { measure, ours, unit: "ms", peer: "mark.js", theirs, ratio: theirs / ours },
      goalRow(
        {
          measure: "Firefox: longest the main thread was held while reading and marking 1 MB",
          ours: median(slices),
          unit: "ms",
        },
        { most: 8 },
      ),
    ];
  } finally {
    await browser.close();
  }
}
