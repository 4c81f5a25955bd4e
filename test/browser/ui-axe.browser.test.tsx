/** No view has an accessibility fault that axe can see, in either theme. */
import axe from "axe-core";
import { afterEach, describe, expect, test } from "vitest";
import { page as frame } from "vitest/browser";
import { clear, show } from "./ui/show.tsx";
import { desk, VIEWS } from "./ui/views.tsx";

afterEach(clear);

describe.each(["light", "dark"] as const)("%s", (theme) => {
  test.each(Object.entries(VIEWS))("%s", async (_, { shown, hash, ready, page }) => {
    if (hash) history.replaceState(null, "", hash);
    show(shown(), desk(), { theme, page: page ?? "" });
    await ready();
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
    expect(faults).toEqual([]);
  });
});

/** 200 % text on the narrowest screen: nothing is pushed out at the side. */
describe("at twice the text size, 360 px wide", () => {
  test.each(Object.entries(VIEWS))("%s does not scroll sideways", async (_, { shown, hash, ready, page }) => {
    if (hash) history.replaceState(null, "", hash);
    const root = document.documentElement;
    root.style.fontSize = "200%";
    await frame.viewport(360, 800);
    show(shown(), desk(), { page: page === "popup" ? "popup torn" : (page ?? "") });
    await ready();
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => !element.closest(".sz-hidden") && element.getBoundingClientRect().right > 361,
    );
    root.style.fontSize = "";
    expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
  });
});

/** Where the Tab key goes: every element it stops at, in its order. */
const stops = () =>
  [...document.querySelectorAll<HTMLElement>("a[href], button, input, textarea, select, summary")].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility() && !element.closest(".sz-hidden, footer"),
  );

describe("the Tab key", () => {
  // the first page's only stops are the marks of its sample, which nothing marks here
  const views = Object.entries(VIEWS).filter(([name]) => name !== "welcome");
  test.each(views)("goes down the page in %s, as the eye does", async (_, view) => {
    if (view.hash) history.replaceState(null, "", view.hash);
    await frame.viewport(1000, 900);
    show(view.shown(), desk(), { page: view.page ?? "" });
    await view.ready();
    expect(document.querySelector("[tabindex]:not([tabindex='0'], [tabindex='-1'])")).toBeNull();
    // what stands in one line may differ by the size of its type
    const bottoms = stops().map((element) => Math.round(element.getBoundingClientRect().bottom));
    const upward = bottoms.filter((bottom, i) => bottom < (bottoms[i - 1] ?? 0) - 24);
    expect(upward).toEqual([]);
    expect(bottoms.length).toBeGreaterThan(0);
  });
});
