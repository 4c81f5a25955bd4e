/** Takes the pictures in docs/ of the built extension on the sample site: `npm run build && npx node scripts/screenshots.ts`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startExtension } from "../test/harness/extension.ts";
import { serveSite } from "../test/pages/server.ts";
import { LOOKS, wear } from "./screenshots/looks.ts";
import { VIEWS } from "./screenshots/views.ts";

const DOCS = join(import.meta.dirname, "../docs");
const only = process.argv[2];

mkdirSync(DOCS, { recursive: true });
const site = await serveSite({ port: 0, host: "127.0.0.1" });
const extension = await startExtension("chromium", { port: Number(new URL(site.url).port) });
try {
  for (const look of LOOKS) {
    await wear(extension, look);
    for (const [name, view] of Object.entries(VIEWS)) {
      const file = `${look.name}-${name}.png`;
      if (only && !file.includes(only)) continue;
      const page = await view(extension, look);
      await page.screenshot({ path: join(DOCS, file) as `${string}.png` });
      await page.close();
      console.log(`docs/${file}`);
    }
  }
} finally {
  await extension.close();
  await site.close();
}
