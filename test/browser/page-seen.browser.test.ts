import { afterEach, expect, test } from "vitest";
import { whenSeen } from "../../entrypoints/page.content/after-load.ts";

/** As a browser makes it for a page that it fetches ahead. */
const fetchedAhead = (is: boolean) =>
  Object.defineProperty(document, "prerendering", { configurable: true, value: is });

afterEach(() => {
  delete (document as { prerendering?: boolean }).prerendering;
});

test("a page that was fetched ahead waits until the reader comes to it", async () => {
  fetchedAhead(true);
  let seen = false;
  const waiting = whenSeen().then(() => {
    seen = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen).toBe(false);
  fetchedAhead(false);
  document.dispatchEvent(new Event("prerenderingchange"));
  await waiting;
  expect(seen).toBe(true);
});

test("any other goes on at once", async () => {
  await expect(whenSeen()).resolves.toBeUndefined();
});
