/** A card that could not be had is not missed in silence. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { boxesOf } from "../../lib/page/boxes.ts";
import { type Card, type CardRequest, registerCard } from "../../lib/page/card-door.ts";
import { CardLoader } from "../../lib/page/card-loader.ts";

const host = () => document.querySelector("shanzhu-card") as HTMLElement;
const alert = () => host()?.shadowRoot?.querySelector<HTMLElement>('[role="alert"]');
const ESCAPE = { key: "Escape", bubbles: true };
const load = vi.fn();
let loader: CardLoader;
let word: HTMLElement;

beforeEach(() => {
  // the real root is closed, and the test could not look into it
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    return attachShadow.call(this, { ...init, mode: "open" });
  });
  vi.spyOn(console, "error").mockImplementation(() => {});
  document.body.innerHTML = "<p style='padding:80px'>据介绍，<b>公益宝贝</b>项目</p>";
  word = document.querySelector("b") as HTMLElement;
  load.mockReset();
  loader = new CardLoader({ load, failed: () => ({ words: "卡片没能打开", lang: "zh-CN" }) });
});

afterEach(() => {
  loader.remove();
  vi.restoreAllMocks();
  document.body.innerHTML = "";
});

function request(): CardRequest {
  const node = word.firstChild as Text;
  const boxes = () => boxesOf([{ node, start: 0, end: node.length }]);
  const subject = { kind: "draft", target: undefined } as const;
  return { subject, boxes, element: word, focus: false, closed: vi.fn(), step: vi.fn() };
}

test.each([
  ["the background does not answer", () => Promise.reject(new Error("no receiving end"))],
  ["the script was put in and did not run", () => Promise.resolve(null)],
])("where %s, the page says so beside the word, in sight", async (_, answer) => {
  load.mockImplementation(answer);
  await loader.show(request());
  expect(alert()?.textContent).toBe("卡片没能打开");
  expect(alert()?.lang).toBe("zh-CN");
  const [notice, mark] = [host().getBoundingClientRect(), word.getBoundingClientRect()];
  expect(notice.top).toBeGreaterThanOrEqual(mark.bottom);
  expect(notice.top).toBeLessThan(mark.bottom + 20);
  expect(notice.width).toBeGreaterThan(40);
});

test.each([
  ["Escape", async () => void document.body.dispatchEvent(new KeyboardEvent("keydown", ESCAPE))],
  ["a click", async () => void document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }))],
  ["the pointer that leaves", async () => loader.hide()],
])("%s takes it down", async (_, leave) => {
  load.mockRejectedValue(new Error("no receiving end"));
  const asked = request();
  await loader.show(asked);
  await leave();
  await expect.poll(host).toBeNull();
  expect(asked.closed).toHaveBeenCalledOnce();
});

test("the next card is asked for anew, and takes the notice down", async () => {
  load.mockRejectedValueOnce(new Error("no receiving end"));
  await loader.show(request());
  const card: Card = { show: vi.fn(), hide: vi.fn(), remove: vi.fn(), busy: false, focused: false };
  load.mockImplementation(async () => registerCard(card));
  const again = request();
  await loader.show(again);
  expect(host()).toBeNull();
  expect(card.show).toHaveBeenCalledExactlyOnceWith(again);
});

test("what was left before the failure came is not told any more", async () => {
  load.mockRejectedValue(new Error("no receiving end"));
  const shown = loader.show(request());
  loader.hide();
  await shown;
  expect(host()).toBeNull();
});
