import { defineConfig } from "vitest/config";

/** Whole flows on the built packages in real browsers, two files beside one another: a browser waits more than it works. */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.e2e.test.ts"],
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
