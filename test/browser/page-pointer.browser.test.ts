/** What the pointer does to marks: resting opens, passing does not, a click opens at once unless it is the page's. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { Pointer } from "../../lib/page/pointer.ts";

let page: HTMLElement;
let stopped: AbortController;
let heard: string[];

beforeEach(async () => {
  page = document.createElement("main");
  page.style.cssText = "font:20px/3 sans-serif;position:fixed;inset:0;background:white;padding:40px";
  page.innerHTML = "<p>前面<b>公益宝贝</b>后面</p><p><a href='#there'>公益宝贝</a></p>";
  document.body.append(page);
  await commands.moveTo(5, 5);
  stopped = new AbortController();
  heard = [];
  const pointer = new Pointer<Node>(
    {
      find: ({ node }) => (node.data === "公益宝贝" ? node : undefined),
      rested: () => heard.push("rested"),
      clicked: () => heard.push("clicked"),
      left: () => heard.push("left"),
    },
    stopped.signal,
  );
  pointer.listen(document);
});

afterEach(() => {
  stopped.abort();
  page.remove();
  document.getSelection()?.removeAllRanges();
});

function middleOf(selector: string): [number, number] {
  const box = page.querySelector(selector)?.getBoundingClientRect() as DOMRect;
  return [box.left + box.width / 2, box.top + box.height / 2];
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

test("resting on a mark opens it once; leaving it says so", async () => {
  const [x, y] = middleOf("b");
  await commands.moveTo(x, y);
  await expect.poll(() => heard).toEqual(["rested"]);
  await commands.moveTo(x + 3, y);
  await frame();
  expect(heard).toEqual(["rested"]);
  await commands.moveTo(5, 5);
  await expect.poll(() => heard).toEqual(["rested", "left"]);
});

test("a click opens at once", async () => {
  const [x, y] = middleOf("b");
  await commands.clickAt(x, y);
  await expect.poll(() => heard).toEqual(["clicked"]);
  await commands.moveTo(x + 3, y);
  await frame();
  await commands.moveTo(5, 5);
  await expect.poll(() => heard).toEqual(["clicked", "left"]);
});

test("a click on a link is the page's", async () => {
  await commands.clickAt(...middleOf("a"));
  await frame();
  expect(heard).not.toContain("clicked");
  history.replaceState(null, "", " ");
});

test("a click that ends a selection is the page's", () => {
  const word = page.querySelector("b") as HTMLElement;
  const [clientX, clientY] = middleOf("b");
  const click = () => word.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX, clientY }));
  document.getSelection()?.selectAllChildren(word);
  click();
  expect(heard).toEqual([]);
  document.getSelection()?.removeAllRanges();
  click();
  expect(heard).toEqual(["clicked"]);
});

test("stopped, it hears nothing", async () => {
  stopped.abort();
  const [x, y] = middleOf("b");
  await commands.clickAt(x, y);
  await frame();
  expect(heard).toEqual([]);
});
