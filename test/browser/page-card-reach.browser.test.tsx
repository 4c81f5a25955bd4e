/** The card for everyone: no fault that axe can see, said aloud, and whole on the smallest window and at 400 %. */
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { commands, page as frame } from "vitest/browser";
import type { CardStage } from "../../entrypoints/card/stage.ts";
import { around } from "../../lib/page/boxes.ts";
import type { CardSubject } from "../../lib/page/card-door.ts";
import type { PlacedNote } from "../../lib/page/notes-on-page.ts";
import { figureSubject, nameSubject } from "./page-card-samples.ts";
import { makeStage, outside, requestOn } from "./page-card-stage.tsx";
import { moving } from "./ui/moving.ts";

const draft: CardSubject = { kind: "draft", target: undefined };
const note: CardSubject = {
  kind: "note",
  placed: {
    note: { ...outside.newNote(undefined, []), body: "与年报核对", tags: ["年报"] },
    place: { state: "exact", start: 0, end: 4 },
  } as PlacedNote,
};
const CARDS: [string, CardSubject, ready: string][] = [
  ["a name", nameSubject, "阿里巴巴"],
  ["a figure", figureSubject, "800多万人次"],
  ["a note", note, "与年报核对"],
  ["a new note", draft, ""],
];

let stage: CardStage;
let word: HTMLElement;
const host = () => document.querySelector("shanzhu-card") as HTMLElement;
const engine = navigator.userAgent.includes("Firefox") ? "ff" : "cr";

beforeEach(() => {
  // the real root is closed, and axe could not look into it
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    return attachShadow.call(this, { ...init, mode: "open" });
  });
  document.body.innerHTML =
    '<main><h1>样</h1><p>据介绍，<b style="font-size:20px">公益宝贝</b>项目</p></main>';
  document.documentElement.lang = "zh-CN";
  document.title = "样";
  word = document.querySelector("b") as HTMLElement;
  stage = makeStage();
});

afterEach(async () => {
  stage.remove();
  vi.restoreAllMocks();
  document.body.innerHTML = "";
  await frame.viewport(1280, 800);
});

async function show(subject: CardSubject, ready: string, theme: "light" | "dark" = "light"): Promise<void> {
  stage.dress("zh-CN", theme);
  stage.show(requestOn(word.firstChild as Text, subject, true));
  await expect.poll(() => stage.root.textContent).toContain(ready);
  await expect.poll(() => host().getBoundingClientRect().top).toBeGreaterThan(0);
}

test.each(CARDS)("%s stands still for who asked for no motion", async (_, subject, ready) => {
  await show(subject, ready);
  expect(moving(stage.root)).toEqual([]);
});

describe.each(["light", "dark"] as const)("%s", (theme) => {
  test.each(CARDS)("axe finds no fault in the card of %s", async (name, subject, ready) => {
    await show(subject, ready, theme);
    const { backgroundColor } = getComputedStyle(stage.root.querySelector(".card") as Element);
    expect(backgroundColor).toBe(theme === "dark" ? "rgb(33, 31, 29)" : "rgb(255, 255, 255)");
    const { violations, passes } = await axe.run(document, {
      resultTypes: ["violations", "passes"],
      // the host's `all: initial !important` is the wall against the page's spacing, not the card's own
      rules: { "avoid-inline-spacing": { enabled: false } },
    });
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
    expect(faults).toEqual([]);
    const seen = passes.flatMap(({ nodes }) => nodes.flatMap(({ target }) => target.flat()));
    expect(seen, "axe looked into the card").toContain("shanzhu-card");
    await commands.saveScreenshot(`card-${name.replaceAll(" ", "-")}-${theme}-${engine}`);
  });
});

test.each(CARDS)("opening the card of %s is said to a screen reader once", async (_, subject, ready) => {
  await show(subject, ready);
  const live = host().shadowRoot?.querySelector("[aria-live=polite]");
  const words = live?.textContent ?? "";
  expect(words).not.toBe("");
  if (subject.kind === "mark") expect(words).toContain(subject.text);
  if (subject === figureSubject) expect(words).toContain("不符");
});

const PARTS = "button, textarea, input:not(.sz-hidden), a[href], label, h1, p";

/** Inside the card and the topmost thing at its own middle. */
function isSeen(part: HTMLElement): boolean {
  const [box = new DOMRect()] = part.getClientRects(); // a link may break over lines
  const card = host().getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const top = host().shadowRoot?.elementFromPoint(x, y);
  const whole = box.left >= card.left && box.right <= card.right + 1;
  return whole && y > card.top && y < card.bottom && (top === part || part.contains(top ?? null));
}

/** 1280 × 1024 at 400 % leaves 320 × 256 px. */
describe.each([
  [360, 640],
  [320, 256],
])("in a window of %i × %i", (width, height) => {
  test.each(
    CARDS.flatMap(([name, subject, ready]) =>
      (["top", "middle", "bottom"] as const).map((at) => ({ name, subject, ready, at })),
    ),
  )("$name, the word at the $at: whole, beside the word, all of it to be scrolled to", async (each) => {
    await frame.viewport(width, height);
    const top = { top: 8, middle: height / 2 - 12, bottom: height - 40 }[each.at];
    word.style.cssText = `position:fixed;left:${width / 2}px;top:${top}px;font-size:20px`;
    await show(each.subject, each.ready);
    const isPlaced = () => {
      const card = host().getBoundingClientRect();
      const mark = around([word.getBoundingClientRect()]) as DOMRect;
      return {
        inside: card.left >= 0 && card.right <= width && card.top >= 0 && card.bottom <= height,
        apart: card.bottom <= mark.top || card.top >= mark.bottom,
      };
    };
    await expect.poll(isPlaced).toEqual({ inside: true, apart: true });
    await commands.saveScreenshot(`card-${width}-${each.name.replaceAll(" ", "-")}-${each.at}-${engine}`);
    for (const part of stage.root.querySelectorAll<HTMLElement>(PARTS)) {
      part.scrollIntoView({ block: "center", inline: "nearest" });
      expect(isSeen(part), part.outerHTML).toBe(true);
    }
  });
});
