import { defineConfig } from "vitest/config";

/** Pure logic, in Node. What touches a DOM runs in real browsers: test/browser. */
export default defineConfig({
  test: {
    include: ["test/unit/**/*.test.ts"],
    testTimeout: 30_000,
    // Vitest leaves one core to itself, which of two is half
    maxWorkers: "100%",
  },
});
