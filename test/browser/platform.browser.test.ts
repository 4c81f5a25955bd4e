import { expect, test } from "vitest";

test("the browser has what the extension is built on", () => {
  expect(typeof Highlight).toBe("function");
  expect(CSS.highlights).toBeDefined();
  expect(typeof document.caretPositionFromPoint).toBe("function");
  expect(typeof DecompressionStream).toBe("function");
  expect(navigator.locks).toBeDefined();
});
