import { defineConfig } from "vitest/config";

/** Whole flows on the built packages in real browsers, one browser at a time. */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.e2e.test.ts"],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
