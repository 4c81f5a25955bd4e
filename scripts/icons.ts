/** Draws public/icon.svg at every size a browser asks for: `npx node scripts/icons.ts`. */
import { readFile, writeFile } from "node:fs/promises";
import { launchBrowser } from "./browsers/launch.ts";

const svg = await readFile("public/icon.svg", "utf8");
const browser = await launchBrowser("chromium");
const page = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await writeFile(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
