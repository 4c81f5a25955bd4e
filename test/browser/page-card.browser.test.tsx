import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { commands } from "vitest/browser";
import type { CardStage } from "../../entrypoints/card/stage.ts";
import type { RecordView } from "../../lib/extension/messages.ts";
import { around, boxesOf } from "../../lib/page/boxes.ts";
import type { CardSubject } from "../../lib/page/card-door.ts";
import { figureSubject, nameSubject, view } from "./page-card-samples.ts";
import { makeStage, outside, requestOn } from "./page-card-stage.tsx";

let stage: CardStage;
let page: HTMLElement;
beforeEach(() => {
  page = document.createElement("main");
  page.innerHTML = `<p style="margin:300px 40px 1200px">据介绍，<b>公益宝贝</b>项目已帮助超过1000万人次。</p>`;
  document.body.append(page);
  stage = makeStage();
});

afterEach(() => {
  stage.remove();
  page.remove();
  scrollTo(0, 0);
});

const request = (subject: CardSubject, focus = false) =>
  requestOn(page.querySelector("b")?.firstChild as Text, subject, focus);

const engine = navigator.userAgent.includes("Firefox") ? "ff" : "cr";
const host = () => document.querySelector("shanzhu-card") as HTMLElement;
const cardText = () => stage.root.textContent ?? "";
const word = () =>
  around(boxesOf([{ node: page.querySelector("b")?.firstChild as Text, start: 0, end: 4 }])) as DOMRect;

test("a name's card says what it is, who runs it and its figures with dates and sources", async () => {
  stage.show(request(nameSubject));
  await expect.poll(cardText).toContain("阿里巴巴");
  expect(cardText()).toContain("1000万");
  expect(cardText()).toContain("截至2022年12月");
  expect(cardText()).toContain("公益时报");
  await commands.saveScreenshot(`card-name-${engine}`);
});

test("a figure's card shows both texts, the verdict in words and the reason", async () => {
  stage.show(request(figureSubject));
  await expect.poll(cardText).toContain("公益宝贝");
  expect(cardText()).toContain("不符");
  expect(cardText()).toContain("超过1000万人次");
  expect(cardText()).toContain("800多万人次");
  expect(stage.root.querySelector("[data-verdict=differs] svg")).not.toBeNull();
  await commands.saveScreenshot(`card-figure-${engine}`);
});

test("the title stands where it will stand once the record is there", async () => {
  let come = (_: RecordView) => {};
  vi.mocked(outside.record).mockReturnValueOnce(
    new Promise((resolve) => {
      come = resolve;
    }),
  );
  stage.show(request(figureSubject));
  const title = () => {
    const top = stage.root.querySelector(".card-title")?.getBoundingClientRect().top ?? 0;
    return top - (stage.root.querySelector(".card")?.getBoundingClientRect().top ?? 0);
  };
  await expect.poll(cardText).toContain("正在读取");
  const before = title();
  come(view);
  await expect.poll(cardText).toContain("公益宝贝");
  expect(title()).toBeCloseTo(before, 0);
});

test("a figure that is no record's waits for none", async () => {
  if (figureSubject.kind !== "mark") throw new Error("a figure's subject is a mark");
  const { id: _, ...annotation } = figureSubject.annotation;
  stage.show(request({ ...figureSubject, annotation: annotation as typeof figureSubject.annotation }));
  await expect.poll(cardText).toContain("不符");
  expect(cardText()).not.toContain("正在读取");
});

test("a note on a figure begins with both texts, the verdict, why and the source, and is about the record", async () => {
  stage.show(request(figureSubject, true));
  await expect.poll(() => document.activeElement).toBe(host());
  await expect.poll(cardText).toContain("公益宝贝");
  const note = () =>
    [...stage.root.querySelectorAll("button")].find(({ textContent }) => textContent === "记下这个数字");
  note()?.click();
  await expect.poll(() => stage.root.querySelector("textarea")?.value).toContain("**不符** 公益宝贝");
  const field = stage.root.querySelector("textarea") as HTMLTextAreaElement;
  expect(field.value).toContain("- 本页：超过1000万人次");
  expect(field.value).toContain("- 记录：800多万人次");
  expect(field.value).toContain("公益时报");
  expect(field.value.endsWith("\n\n")).toBe(true);
  expect(field.selectionStart).toBe(field.value.length);
  await commands.typeText("已去信");
  await commands.press("Control", "Enter");
  await expect
    .poll(() => vi.mocked(outside.saveNote).mock.lastCall?.[0])
    .toMatchObject({
      records: ["prog-gongyi-baobei"],
      body: expect.stringMatching(/已去信$/),
    });
});

test("a figure's card opens the form that puts it on record", async () => {
  stage.show(request(figureSubject));
  const keep = () =>
    [...stage.root.querySelectorAll("button")].find(({ textContent }) => textContent === "存入我的记录");
  await expect.poll(keep).toBeDefined();
  keep()?.click();
  const figure = { text: "超过1000万人次", id: "prog-gongyi-baobei" };
  expect(outside.keepFigure).toHaveBeenCalledWith(expect.objectContaining(figure));
});

test("the card stands beside the word, never over it, and follows scrolling", async () => {
  stage.show(request(nameSubject));
  await expect.poll(cardText).toContain("阿里巴巴");
  const apart = () => {
    const [card, mark] = [host().getBoundingClientRect(), word()];
    return card.bottom <= mark.top || card.top >= mark.bottom;
  };
  await expect.poll(apart).toBe(true);
  const before = host().getBoundingClientRect().top;
  scrollBy(0, 120);
  await expect.poll(() => host().getBoundingClientRect().top).not.toBe(before);
  await expect.poll(apart).toBe(true);
});

test("escape closes it and gives the focus back; nothing typed in it reaches the page", async () => {
  const button = document.createElement("button");
  page.prepend(button);
  button.focus();
  const heard = vi.fn();
  document.addEventListener("keydown", heard);
  const asked = request(nameSubject, true);
  stage.show(asked);
  await expect.poll(() => document.activeElement).toBe(host());
  await commands.press("x");
  expect(heard).not.toHaveBeenCalled();
  await commands.press("Escape");
  expect(host()).toBeNull();
  expect(asked.closed).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(button);
  document.removeEventListener("keydown", heard);
});

test("tabbing through it backwards leads out into the page again: it traps nobody", async () => {
  const button = document.createElement("button");
  page.prepend(button);
  stage.show(request(nameSubject, true));
  await expect.poll(() => document.activeElement).toBe(host());
  for (let presses = 0; presses < 30 && document.activeElement === host(); presses++) {
    await commands.press("Shift", "Tab");
  }
  expect(document.activeElement).toBe(button);
  expect(host()).not.toBeNull();
});

test.each(["dialog", "dialog in a shadow tree", "popover"])(
  "a card on words in a %s can be used there: clicked, focused, and the page's own layer stays",
  async (layer) => {
    const root = layer.includes("shadow") ? page.attachShadow({ mode: "open" }) : page;
    root.innerHTML = `<${layer === "popover" ? "div popover" : "dialog"} style="inset: 40px auto auto 40px">据介绍，<b>公益宝贝</b>项目</div>`;
    const shown = root.firstElementChild as HTMLElement & { showModal?(): void };
    if (shown.showModal) shown.showModal();
    else shown.showPopover();
    const asked = requestOn(shown.querySelector("b")?.firstChild as Text, nameSubject, true);
    stage.show(asked);
    await expect.poll(cardText).toContain("阿里巴巴");
    await expect.poll(() => stage.focused).toBe(true);
    const { left, top, width } = (shown.querySelector("shanzhu-card") as HTMLElement).getBoundingClientRect();
    await commands.moveTo(left + width / 2, top + 12);
    await expect.poll(() => stage.root.inert).toBe(false);
    expect(shown.matches("dialog:modal, :popover-open")).toBe(true);
    await commands.press("Escape");
    expect(shown.querySelector("shanzhu-card")).toBeNull();
    expect(shown.matches("dialog:modal, :popover-open")).toBe(true);
    expect(asked.closed).toHaveBeenCalledOnce();
  },
);

test("on a page that enlarges itself the card stands beside the word, whole and in its own size", async () => {
  document.documentElement.style.setProperty("zoom", "1.5");
  try {
    stage.show(request(nameSubject));
    await expect.poll(cardText).toContain("阿里巴巴");
    const gap = () => {
      const [card, mark] = [host().getBoundingClientRect(), word()];
      return Math.min(Math.abs(card.top - mark.bottom), Math.abs(mark.top - card.bottom));
    };
    await expect.poll(gap).toBeLessThan(20);
    const { left, right, width } = host().getBoundingClientRect();
    expect(width).toBe(360);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(innerWidth);
  } finally {
    document.documentElement.style.removeProperty("zoom");
  }
});

test("the page's style sheets do not reach in", async () => {
  const style = document.createElement("style");
  style.textContent =
    "html{font-size:100px} *{color:red !important;letter-spacing:9px} shanzhu-card{display:none;opacity:.1}";
  document.head.append(style);
  stage.show(request(nameSubject));
  await expect.poll(cardText).toContain("阿里巴巴");
  const title = stage.root.querySelector("h1") as HTMLElement;
  expect(getComputedStyle(title).fontSize).toBe("18px");
  expect(getComputedStyle(title).letterSpacing).toBe("normal");
  expect(host().getBoundingClientRect().width).toBe(360);
  style.remove();
});

test("the page's own search finds nothing in a card that the reader only looks at", async () => {
  const find = (words: string) => {
    getSelection()?.removeAllRanges();
    return (
      window as unknown as { find(words: string, matchCase: boolean, up: boolean, wrap: boolean): boolean }
    ).find(words, false, false, true);
  };
  await commands.moveTo(5, 5);
  stage.show(request(nameSubject));
  await expect.poll(cardText).toContain("阿里巴巴");
  expect(find("据介绍")).toBe(true);
  expect(find("阿里巴巴")).toBe(false);
  const { left, top } = host().getBoundingClientRect();
  await commands.moveTo(left + 20, top + 20);
  await expect.poll(() => stage.root.inert).toBe(false);
  await commands.moveTo(5, 5);
  await expect.poll(() => stage.root.inert).toBe(true);
  expect(find("阿里巴巴")).toBe(false);
});
