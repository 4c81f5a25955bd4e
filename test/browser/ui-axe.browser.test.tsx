/** No view has an accessibility fault that axe can see, in either theme. */
import axe from "axe-core";
import { afterEach, describe, expect, test } from "vitest";
import { commands, page as frame } from "vitest/browser";
import { App } from "../../components/App.tsx";
import { Library } from "../../components/library/Library.tsx";
import { Welcome } from "../../components/welcome/Welcome.tsx";
import { parseOwn } from "../../lib/dataset/own/parse-own.ts";
import { memoryDesk } from "./ui/memory-desk.ts";
import { ownInMemory } from "./ui/own-desk.ts";
import { fullPage } from "./ui/page.ts";
import { clear, type Looks, seen, show, until } from "./ui/show.tsx";

afterEach(clear);

const desk = () =>
  memoryDesk({
    tab: async () => ({ state: "open", host: "www.gongyishibao.com", page: fullPage }),
    own: { ...ownInMemory(), all: async () => [parseOwn(ownName)] },
  });
const ownName = {
  kind: "program",
  type: "Project",
  id: "prog-gybb",
  name: "公益宝贝",
  names: [{ text: "宝贝计划", kind: "alias" }],
  dateModified: "2026-01-01",
};

interface View {
  readonly shown: () => preact.ComponentChild;
  readonly hash?: string;
  readonly ready: () => Promise<unknown>;
  readonly page?: Looks["page"];
}

const VIEWS: Record<string, View> = {
  "this page": { shown: () => <App />, ready: () => seen(".names"), page: "popup" },
  "look-up": {
    shown: () => <App />,
    ready: async () => {
      await until(() => document.activeElement?.id === "lookup");
      await commands.typeText("公益");
      await seen('[role="option"]');
    },
    page: "popup",
  },
  record: {
    shown: () => <App />,
    hash: "#/record/prog-gybb",
    ready: () => seen(".source-list"),
    page: "popup",
  },
  "side panel": { shown: () => <App />, ready: () => seen(".names"), page: "panel" },
  records: {
    shown: () => <Library />,
    hash: "#/records?kind=prog",
    ready: () => seen(".record-row", "项目"),
  },
  "record in the library": { shown: () => <Library />, hash: "#/record/org-cfrd", ready: () => seen("h1") },
  notes: { shown: () => <Library />, hash: "#/notes", ready: () => seen("h1") },
  data: { shown: () => <Library />, hash: "#/data", ready: () => seen(".feed") },
  "own records": { shown: () => <Library />, hash: "#/own", ready: () => seen(".own-list", "宝贝计划") },
  "own name": {
    shown: () => <Library />,
    hash: "#/own/name?record=prog-gybb",
    ready: () => seen(".own-record b", "公益宝贝"),
  },
  "own figure": { shown: () => <Library />, hash: "#/own/figure", ready: () => seen(".own-form") },
  settings: { shown: () => <Library />, hash: "#/settings", ready: () => seen(".shortcuts kbd") },
  welcome: { shown: () => <Welcome />, ready: () => seen(".welcome-hosts") },
};

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
