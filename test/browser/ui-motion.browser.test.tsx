/** Nothing moves for a reader who asked for no motion, as the browsers of these tests do. */
import { afterEach, expect, test } from "vitest";
import { moving } from "./ui/moving.ts";
import { clear, show } from "./ui/show.tsx";
import { desk, VIEWS } from "./ui/views.tsx";

afterEach(clear);

test.each(Object.entries(VIEWS))("%s", async (_, { shown, hash, ready, page }) => {
  expect(matchMedia("(prefers-reduced-motion: reduce)").matches).toBe(true);
  if (hash) history.replaceState(null, "", hash);
  show(shown(), desk(), { page: page ?? "" });
  await ready();
  expect(moving(document)).toEqual([]);
});

test("what moves all the same would be found", () => {
  const style = document.createElement("style");
  style.textContent = "i { transition: color 1ms } b::after { content: ''; animation: 1s blink }";
  document.body.innerHTML = "<i></i><b></b><u></u>";
  document.body.append(style);
  expect(moving(document.body)).toEqual(["<i></i>", "<b></b>"]);
  document.body.innerHTML = "";
});
