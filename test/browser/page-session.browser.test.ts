import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { commands } from "vitest/browser";
import type { PlacedNote } from "../../lib/page/notes-on-page.ts";
import { characterAt } from "../../lib/page/paint/hit.ts";
import { lightness } from "../../lib/page/paint/ink.ts";
import { type Mark, spansOf } from "../../lib/page/paint/mark.ts";
import { ReadingDesk } from "../../lib/page/reading-desk.ts";
import { PageSession } from "../../lib/page/session.ts";
import { makeAsk, painted } from "./page-samples.ts";

let page: HTMLElement;
let session: PageSession;
let background: ReturnType<typeof makeAsk>;
let notes: PlacedNote[];

beforeEach(() => {
  page = document.createElement("main");
  document.body.append(page);
  background = makeAsk();
  notes = [];
});

afterEach(() => {
  session.stop();
  page.remove();
});

async function start(html: string): Promise<void> {
  page.innerHTML = html;
  session = new PageSession(document, { ask: background.ask, anchor: async () => notes, changed: () => {} });
  await session.start();
}

test("marks names and figures across inline tags and leaves the page's DOM as it was", async () => {
  await start("<p>公益<b>宝</b>贝累计<i>800万元</i>。</p>");
  const before = page.innerHTML;
  expect(painted()).toEqual(["program:公益", "program:宝", "program:贝", "differs:800万元"]);
  expect(page.innerHTML).toBe(before);
});

test("an edited text loses its marks before the next paint and is marked anew", async () => {
  await start("<p id=a>公益宝贝的壹基金</p><p>壹基金</p>");
  const text = page.querySelector("#a")?.firstChild as Text;
  background.asked.length = 0;
  text.data = "新闻：公益宝贝";
  await Promise.resolve();
  expect(painted()).toEqual(["organisation:壹基金"]);
  await expect.poll(() => painted()).toEqual(["program:公益宝贝", "organisation:壹基金"]);
  expect(background.asked).toEqual(["新闻：公益宝贝"]);
});

test("text that is added is marked, and only it is asked about", async () => {
  await start("<p>壹基金</p>");
  background.asked.length = 0;
  for (let at = 0; at < 5; at++)
    page.insertAdjacentHTML("beforeend", `<article><p>公益宝贝${at}</p></article>`);
  await expect.poll(() => painted().length).toBe(6);
  expect(background.asked.join("")).not.toContain("壹基金");
});

test("a paragraph that moves is neither lost nor asked about again", async () => {
  await start("<section><p>公益宝贝</p></section><section></section>");
  background.asked.length = 0;
  page.querySelectorAll("section")[1]?.append(page.querySelector("p") as Element);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(painted()).toEqual(["program:公益宝贝"]);
  expect(background.asked).toEqual([]);
});

test("removed text leaves nothing behind", async () => {
  await start("<p>公益宝贝</p><p>壹基金</p>");
  page.innerHTML = "";
  await expect.poll(() => session.page.blocks.length).toBe(0);
  expect(painted()).toEqual([]);
  expect(session.named).toEqual([]);
});

test("marks come back when the page clears the registry", async () => {
  await start("<p>公益宝贝</p>");
  CSS.highlights.clear();
  session.look();
  expect(painted()).toEqual(["program:公益宝贝"]);
});

test("a page that is only prepared is neither asked about nor marked", async () => {
  page.innerHTML = "<p>公益宝贝</p>";
  session = new PageSession(document, { ask: background.ask, anchor: async () => notes, changed: () => {} });
  session.prepare();
  page.append("壹基金");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(background.asked).toEqual([]);
  await session.start();
  expect(painted()).toEqual(["program:公益宝贝", "organisation:壹基金"]);
});

test("stopping takes everything down", async () => {
  await start("<p>公益宝贝</p>");
  session.stop();
  expect(painted()).toEqual([]);
  page.append("壹基金");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(painted()).toEqual([]);
});

test("two sessions on one page do no harm", async () => {
  await start("<p>公益宝贝</p>");
  session.stop();
  await start("<p>公益宝贝</p>");
  expect(painted()).toEqual(["program:公益宝贝"]);
});

test("open shadow roots and frames of the same origin are marked and followed", async () => {
  page.innerHTML = "<div></div><iframe></iframe>";
  const shadow = page.querySelector("div")?.attachShadow({ mode: "open" }) as ShadowRoot;
  shadow.innerHTML = "<p>公益宝贝</p>";
  const inner = page.querySelector("iframe")?.contentDocument as Document;
  inner.body.innerHTML = "<p>壹基金</p>";
  session = new PageSession(document, { ask: background.ask, anchor: async () => notes, changed: () => {} });
  await session.start();
  const listed = () => new ReadingDesk(session, () => {}).list().map(({ text }) => text);
  expect(painted()).toEqual(["program:公益宝贝"]);
  await expect.poll(() => painted(inner)).toEqual(["organisation:壹基金"]);
  shadow.append("壹基金");
  inner.body.append("公益宝贝");
  await expect.poll(() => listed().sort()).toEqual(["公益宝贝", "公益宝贝", "壹基金", "壹基金"].sort());
  await expect.poll(() => painted(inner)).toHaveLength(2);
});

test("custom and empty elements whose shadow trees come after the page was read are read then, and followed", async () => {
  await start(
    "<p>壹基金<late-word>？</late-word></p><section></section><late-card style='display:block'>？</late-card><gone-card></gone-card>",
  );
  page.querySelector("gone-card")?.remove();
  const roots = [...page.querySelectorAll("late-word, section, late-card")].map((each) =>
    each.attachShadow({ mode: "open" }),
  );
  for (const root of roots) root.innerHTML = "<b>公益宝贝</b>";
  session.look();
  const listed = () => new ReadingDesk(session, () => {}).list().map(({ text }) => text);
  await expect.poll(listed).toEqual(["壹基金", "公益宝贝", "公益宝贝", "公益宝贝"]);
  for (const root of roots) root.innerHTML = "<b>壹基金</b>";
  await expect.poll(listed).toEqual(["壹基金", "壹基金", "壹基金", "壹基金"]);
});

test("what another style sheet shows is read then, whether one goes, comes or the root's class chooses", async () => {
  const sheet = document.createElement("style");
  sheet.textContent =
    ".veiled { visibility: hidden } .shut { display: none } :root:not(.fonts) .waiting { visibility: hidden }";
  document.head.append(sheet);
  const late = document.createElement("link");
  late.rel = "stylesheet";
  late.href = "data:text/css,.shut { display: block !important }";
  try {
    await start(
      "<p class=waiting>公益宝贝</p><p class=shut>公益宝贝</p><div class=veiled><p>壹基金</p></div><p>先</p>",
    );
    const listed = () => new ReadingDesk(session, () => {}).list().map(({ text }) => text);
    expect(listed()).toEqual([]);
    document.documentElement.classList.add("fonts");
    await expect.poll(listed).toEqual(["公益宝贝"]);
    document.head.append(late);
    await expect.poll(listed).toEqual(["公益宝贝", "公益宝贝"]);
    sheet.remove();
    await expect.poll(listed).toEqual(["公益宝贝", "公益宝贝", "壹基金"]);
  } finally {
    for (const each of [sheet, late]) each.remove();
    document.documentElement.classList.remove("fonts");
  }
});

test("a frame that loads another document is read anew, in a shadow tree as well, and each document is met once", async () => {
  page.innerHTML = "<div></div>";
  const shadow = page.querySelector("div")?.attachShadow({ mode: "open" }) as ShadowRoot;
  shadow.innerHTML = '<iframe srcdoc="<p>公益宝贝</p>"></iframe>';
  const frame = shadow.querySelector("iframe") as HTMLIFrameElement;
  session = new PageSession(document, { ask: background.ask, anchor: async () => notes, changed: () => {} });
  const met = vi.fn();
  session.onDocument = met;
  await session.start();
  const listed = () => new ReadingDesk(session, () => {}).list().map(({ text }) => text);
  await expect.poll(listed).toEqual(["公益宝贝"]);
  frame.srcdoc = "<p>壹基金</p>";
  await expect.poll(listed).toEqual(["壹基金"]);
  frame.contentDocument?.body.append("公益宝贝");
  shadow.append("公益宝贝");
  await expect.poll(listed).toEqual(["壹基金", "公益宝贝", "公益宝贝"]);
  const documents = met.mock.calls.map(([each]) => each);
  expect(documents).toContain(frame.contentDocument);
  expect(new Set(documents).size).toBe(documents.length);
});

test("names in the page's furniture are not marked", async () => {
  await start("<nav>公益宝贝</nav><article><p>壹基金</p></article><footer>公益宝贝</footer>");
  expect(painted()).toEqual(["organisation:壹基金"]);
});

test("ten thousand edits in a burst are all followed", async () => {
  await start(Array.from({ length: 100 }, () => "<p>壹基金</p>").join(""));
  const paragraphs = [...page.querySelectorAll("p")];
  for (let at = 0; at < 10_000; at++) {
    (paragraphs[at % 100]?.firstChild as Text).data = at % 2 ? "公益宝贝" : "壹基金";
  }
  const marked = () => new ReadingDesk(session, () => {}).list().map(({ text }) => text);
  const wanted = Array.from({ length: 50 }, () => ["壹基金", "公益宝贝"]).flat();
  await expect.poll(marked).toEqual(wanted);
  await expect.poll(() => new Set(painted())).toEqual(new Set(["organisation:壹基金", "program:公益宝贝"]));
});

test("on a page with many marks only what is near the window is painted; the rest follows the scrolling", async () => {
  const many = Array.from({ length: 600 }, () => "<p>水滴，壹基金</p>").join("");
  await start(`<p>公益宝贝</p><div style="height:9000px"></div><section>${many}</section>`);
  expect(painted()).toEqual(["program:公益宝贝"]);
  page.querySelector("section")?.lastElementChild?.scrollIntoView();
  await expect.poll(() => new Set(painted())).toEqual(new Set(["organisation:壹基金"]));
  expect(painted().length).toBeLessThan(300);
  scrollTo(0, 0);
  await expect.poll(() => painted()).toEqual(["program:公益宝贝"]);
  page.querySelector("section")?.remove();
  page.insertAdjacentHTML("beforeend", "<p>壹基金</p>");
  await expect.poll(() => painted()).toEqual(["program:公益宝贝", "organisation:壹基金"]);
});

test("one jump after another, while the first is still being looked at: where the last one lands is painted", async () => {
  const many = Array.from({ length: 3_000 }, () => "<p>水滴，壹基金</p>").join("");
  await start(`<p>公益宝贝</p><div style="height:9000px"></div><section>${many}</section>`);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const lines = page.querySelectorAll("section p");
  const seen = () => {
    const { top, bottom } = (lines[1_500] as Element).getBoundingClientRect();
    const highlight = CSS.highlights.get("shanzhu-normal-organisation");
    const there = [...(highlight ?? [])].some((range) => lines[1_500]?.contains(range.startContainer));
    return bottom > 0 && top < innerHeight && there;
  };
  for (const at of [2_999, 0, 2_999, 1_500]) {
    lines[at]?.scrollIntoView();
    await frame();
  }
  await expect.poll(seen).toBe(true);
  scrollTo(0, 0);
});

test("text edited out of sight is not painted wrongly when it comes into sight", async () => {
  await start(`<div style="height:9000px"></div><p>壹基金</p>${"<p>壹基金</p>".repeat(600)}`);
  const text = page.querySelector("p")?.firstChild as Text;
  text.data = "新的壹基金";
  page.querySelector("p")?.scrollIntoView();
  await expect.poll(() => new Set(painted())).toEqual(new Set(["organisation:壹基金"]));
  scrollTo(0, 0);
});

test("a mark whose text is another or shorter by now stands nowhere, until it is read again", async () => {
  await start("<p>前文公益宝贝</p>");
  const [mark] = session.page.blocks.flatMap((block) => session.marks.of(block));
  const text = page.querySelector("p")?.firstChild as Text;
  const lengthIn = (data: string) => {
    text.data = data;
    return spansOf(mark as Mark).length;
  };
  expect(["前文公益宝贝", "后文公益宝贝"].map(lengthIn)).toEqual([1, 1]);
  expect(["前文公益", "前", "", "更前文公益宝"].map(lengthIn)).toEqual([0, 0, 0, 0]);
});

test("a change of address is another article", async () => {
  await start("<p>壹基金</p>");
  const anchored: string[] = [];
  session.stop();
  session = new PageSession(document, {
    ask: background.ask,
    anchor: async (url) => {
      anchored.push(url);
      return [];
    },
    changed: () => {},
  });
  await session.start();
  const before = location.href;
  history.pushState(null, "", "#/two");
  session.look();
  await expect.poll(() => anchored.at(-1)).toContain("#/two");
  history.replaceState(null, "", before);
});

test("a failing background is said and what was marked stays", async () => {
  await start("<p>壹基金</p>");
  vi.spyOn(background, "ask");
  session.stop();
  session = new PageSession(document, {
    ask: async () => {
      throw new Error("the dataset is away");
    },
    anchor: async () => [],
    changed: () => {},
  });
  await session.start();
  expect(session.phase).toBe("failed");
  expect(session.error).toBe("the dataset is away");
});

test("every character of a mark is hit, its neighbours are not", async () => {
  await start('<p style="font:20px/2 sans-serif;margin:100px">前面公益宝贝后面</p>');
  const text = page.querySelector("p")?.firstChild as Text;
  const desk = new ReadingDesk(session, () => {});
  for (let index = 0; index < text.length; index++) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    const box = range.getBoundingClientRect();
    for (const x of [box.left + 2, box.right - 2]) {
      const point = characterAt(document, x, box.top + box.height / 2);
      expect(point).toEqual({ node: text, index });
      expect(point && desk.find(point) !== undefined).toBe(index >= 2 && index < 6);
    }
  }
  const below = text.parentElement?.getBoundingClientRect() as DOMRect;
  expect(characterAt(document, below.right - 5, below.bottom - 5)).toBeNull();
});

test("text under a transparent link is hit", async () => {
  await start(`<div style="position:relative;font-size:20px"><h2>公益宝贝</h2>
    <a href="#" style="position:absolute;inset:0"></a></div>`);
  const heading = page.querySelector("h2") as HTMLElement;
  const box = heading.getBoundingClientRect();
  expect(characterAt(document, box.left + 10, box.top + box.height / 2)?.index).toBe(0);
});

test("a mark in an open shadow tree and in a frame of the same origin is hit", async () => {
  page.innerHTML = "<div></div><iframe style='border:7px solid;margin:20px'></iframe>";
  const shadow = page.querySelector("div")?.attachShadow({ mode: "open" }) as ShadowRoot;
  shadow.innerHTML = "<p>前面公益宝贝</p>";
  const frame = page.querySelector("iframe") as HTMLIFrameElement;
  const inner = frame.contentDocument as Document;
  inner.body.innerHTML = "<p>前面壹基金</p>";
  session = new PageSession(document, { ask: background.ask, anchor: async () => notes, changed: () => {} });
  await session.start();
  await expect.poll(() => painted(inner)).toHaveLength(1);
  const desk = new ReadingDesk(session, () => {});
  for (const [text, away] of [
    [shadow.querySelector("p")?.firstChild as Text, { left: 0, top: 0 }],
    [inner.querySelector("p")?.firstChild as Text, frame.getBoundingClientRect()],
  ] as const) {
    for (const index of [1, 2]) {
      const range = text.ownerDocument.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      const box = range.getBoundingClientRect();
      const [left, top] = [
        away.left + (away.left && frame.clientLeft),
        away.top + (away.top && frame.clientTop),
      ];
      const point = characterAt(document, left + box.left + 3, top + box.top + box.height / 2);
      expect(point).toEqual({ node: text, index });
      expect(point && desk.find(point) !== undefined).toBe(index === 2);
    }
  }
});

test("stepping goes round the marks in the order of the page and opens each", async () => {
  await start("<p>公益宝贝</p><p>壹基金</p><p>800万元</p>");
  const shown: string[] = [];
  const desk = new ReadingDesk(session, ({ subject }) => {
    if (subject.kind === "mark") shown.push(subject.text);
  });
  for (let count = 0; count < 4; count++) desk.step(1);
  desk.step(-1);
  expect(shown).toEqual(["公益宝贝", "壹基金", "800万元", "公益宝贝", "800万元"]);
  expect(painted()).toContain("current:800万元");
});

/** A desk, and the texts of the marks it opens. */
function steps(): { desk: ReadingDesk; shown: string[] } {
  const shown: string[] = [];
  const desk = new ReadingDesk(session, ({ subject, focus }) => {
    if (subject.kind === "mark") shown.push(focus ? `open:${subject.text}` : subject.text);
  });
  return { desk, shown };
}

test.each([
  ["a closed details", "<details><summary>更多</summary><p>公益宝贝</p></details>"],
  ["the very text of a closed details", "<details><summary>更多</summary>公益宝贝<b>公益宝贝</b></details>"],
  ["content-visibility", '<div style="content-visibility: hidden">公益宝贝<p>公益宝贝</p></div>'],
  ["a frame in a closed details", '<details><iframe srcdoc="<p>公益宝贝</p>"></iframe></details>'],
])("stepping passes over what is held back by %s", async (_, held) => {
  await start(`${held}<p>壹基金</p>${held}<p style="display: contents">800万元</p>${held}`);
  await expect.poll(() => session.named).toContain("prog-gongyi-baobei");
  const { desk, shown } = steps();
  for (let count = 0; count < 3; count++) desk.step(1);
  for (let count = 0; count < 2; count++) desk.step(-1);
  expect(shown).toEqual(["壹基金", "800万元", "壹基金", "800万元", "壹基金"]);
});

test("what was shown when it was read and is no more is passed over, from either end", async () => {
  await start("<details open><summary>壹基金</summary><p>公益宝贝</p></details><p>800万元</p>");
  const details = page.querySelector("details") as HTMLDetailsElement;
  const { desk, shown } = steps();
  desk.step(1);
  desk.step(1);
  details.open = false;
  desk.openCurrent();
  desk.step(1);
  (page.lastElementChild as HTMLElement).style.display = "none";
  desk.step(-1);
  details.open = true;
  desk.step(-1);
  expect(shown).toEqual(["壹基金", "公益宝贝", "800万元", "open:800万元", "壹基金", "壹基金", "公益宝贝"]);
});

test("where no mark has a place, stepping and opening do nothing", async () => {
  await start("<details><summary>更多</summary><p>公益宝贝</p><p>壹基金</p></details>");
  const { desk, shown } = steps();
  desk.step(1);
  desk.step(-1);
  desk.openCurrent();
  expect(shown).toEqual([]);
});

test("going to a place selects it, so that a screen reader goes there too", async () => {
  await start("<p>前文</p><p>壹基金</p>");
  new ReadingDesk(session, () => {}).goTo(4, 7);
  expect(document.getSelection()?.toString()).toBe("壹基金");
});

test("a selection becomes a quote that is found again", async () => {
  await start("<p>据<b>公益</b>宝贝</p><p>壹基金<br>宣布</p>");
  document.getSelection()?.selectAllChildren(page);
  const shown: unknown[] = [];
  new ReadingDesk(session, ({ subject }) => shown.push(subject)).makeNote();
  const exact = "据公益宝贝\n\n壹基金\n宣布";
  expect(shown).toMatchObject([{ kind: "draft", target: { quote: { exact } } }]);
  document.getSelection()?.removeAllRanges();
});

test("a note by key on words out of sight brings them into view: the card goes where they go", async () => {
  await start('<p>壹基金</p><div style="height: 300vh"></div>');
  scrollTo(0, 2 * innerHeight);
  document.getSelection()?.selectAllChildren(page.querySelector("p") as HTMLElement);
  let boxes: DOMRect[] = [];
  new ReadingDesk(session, (request) => {
    boxes = request.boxes();
  }).makeNote();
  expect(boxes[0]?.top).toBeGreaterThanOrEqual(0);
  expect(boxes[0]?.bottom).toBeLessThanOrEqual(innerHeight);
  document.getSelection()?.removeAllRanges();
});

test("words selected in a frame are what a note is begun on", async () => {
  await start("<p>公益宝贝</p><iframe></iframe>");
  const inner = page.querySelector("iframe")?.contentDocument as Document;
  inner.body.innerHTML = "<p tabindex=0>壹基金</p>";
  const shown: unknown[] = [];
  const desk = new ReadingDesk(session, ({ subject }) => shown.push(subject));
  await expect.poll(() => painted(inner)).toHaveLength(1);
  const words = inner.querySelector("p") as HTMLElement;
  words.focus();
  inner.getSelection()?.selectAllChildren(words);
  desk.makeNote();
  expect(shown).toMatchObject([{ kind: "draft", target: { quote: { exact: "壹基金" } } }]);
});

test("an anchored note is painted and found", async () => {
  const note = { id: "urn:uuid:1" } as PlacedNote["note"];
  notes = [{ note, place: { state: "exact", start: 2, end: 5 } }];
  await start("<p>前文壹基金后文</p>");
  expect(painted()).toContain("note:壹基金");
  const text = page.querySelector("p")?.firstChild as Text;
  text.data = "改了";
  await Promise.resolve();
  expect(painted()).not.toContain("note:壹基金");
});

test("notes that could not be had are asked for again by the next look at the page", async () => {
  await start("<p>前文壹基金后文</p>");
  session.stop();
  const note = { id: "urn:uuid:1" } as PlacedNote["note"];
  let away = true;
  session = new PageSession(document, {
    ask: background.ask,
    anchor: async () => {
      if (away) throw new Error("the notes are blocked");
      return [{ note, place: { state: "exact", start: 2, end: 5 } }];
    },
    changed: () => {},
  });
  await session.start();
  expect(session.error).toBe("the notes are blocked");
  away = false;
  await session.datasetChanged();
  expect(session.phase).toBe("ready");
  expect(painted()).toContain("note:壹基金");
});

test("the reader's choice of kinds and intensity applies at once", async () => {
  await start("<p>公益宝贝 壹基金</p>");
  session.marks.shown = (style) => style !== "organisation";
  expect(painted()).toEqual(["program:公益宝贝"]);
  session.painter.intensity = "quiet";
  expect(CSS.highlights.has("shanzhu-quiet-program")).toBe(true);
  expect(CSS.highlights.has("shanzhu-normal-program")).toBe(false);
});

test("lines go with the ink of the text, and follow the page into the dark", async () => {
  await start('<p style="color:#222">公益宝贝</p><p style="color:white;background:#222">公益宝贝</p>');
  const size = (name: string) => CSS.highlights.get(name)?.size ?? 0;
  expect([size("shanzhu-normal-program"), size("shanzhu-normal-program-light")]).toEqual([1, 1]);
  document.body.classList.add("dark");
  const dark = document.createElement("style");
  dark.textContent = ".dark p { color: white !important; background: black }";
  document.head.append(dark);
  await expect
    .poll(() => [size("shanzhu-normal-program"), size("shanzhu-normal-program-light")])
    .toEqual([0, 2]);
  document.body.classList.remove("dark");
  dark.remove();
});

test("a colour's lightness is read from every notation a browser computes", () => {
  expect(lightness("rgb(255, 255, 255)")).toBeCloseTo(1);
  expect(lightness("rgba(0, 0, 0, 0.9)")).toBe(0);
  expect(lightness("color(srgb 1 1 1)")).toBeCloseTo(1);
  expect(lightness("oklch(0.95 0.02 90)")).toBeCloseTo(0.95);
  expect(lightness("lab(20 1 2)")).toBeCloseTo(0.2);
});

test("the pointer is watched without holding up the page", async () => {
  await start('<p style="font-size:20px">公益宝贝</p>');
  const box = page.querySelector("p")?.getBoundingClientRect() as DOMRect;
  const moved = vi.fn();
  document.addEventListener("pointermove", moved, { once: true });
  await commands.moveTo(box.left + 10, box.top + 10);
  expect(moved).toHaveBeenCalled();
});
