import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { commands } from "./test/harness/vitest-commands.ts";
import { realBrowsers } from "./test/harness/vitest-provider.ts";

/** Everything that touches a DOM or IndexedDB, in real Chromium and real Firefox. */
export default defineConfig({
  plugins: [preact()],
  test: {
    include: ["test/browser/**/*.browser.test.{ts,tsx}"],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: realBrowsers(),
      commands,
      instances: [{ browser: "chromium" }, { browser: "firefox" }],
    },
  },
});
