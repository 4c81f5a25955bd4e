/**
 * From a selection to a note and back, over a real document: the kinds of range that anchoring is tested with elsewhere
 * (Annotator's and Hypothesis's range cases), each described, found again, and found again after the page was rebuilt.
 */
import { afterEach, describe, expect, test } from "vitest";
import { anchorAll } from "../../lib/anchor/anchor.ts";
import { readText } from "../../lib/page/read/read-text.ts";
import { selectedTarget } from "../../lib/page/selection.ts";

const PAGE = `
  <h1>暖屋计划三年</h1>
  <p id="first"><strong>暖屋计划自二〇一九年起</strong>在五十八座城市培育家长组织，<em>受益家庭约五点八万户</em>。秘书长说，钱只是开始。</p>
  <div id="breaks">第一行<br>第二行写着捐款两千六百万元<br><br>第三行</div>
  <ul><li>培训占七成</li><li>小额资助占三成</li></ul>
  <p id="empty">家长组织可以申请资助。<span></span></p>
  <h2>名单</h2>
  <p id="deep"><span><a href="#"><b>云</b>溪</a>市</span>的<i>母</i>亲说：“他领到了<u>第一份工资</u>。”</p>
  <p id="twice">资助三百万元。又资助三百万元。</p>`;

let host: HTMLElement;

function show(html: string): HTMLElement {
  host?.remove();
  host = document.createElement("article");
  host.innerHTML = html;
  document.body.append(host);
  return host;
}

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  host?.remove();
});

const node = (path: string): Node => {
  const [selector = "", ...steps] = path.split("/");
  return steps.reduce(
    (at, step) => at.childNodes[Number(step)] as Node,
    host.querySelector(selector) as Node,
  );
};

/** [case, start, offset, end, offset, words]; `selector/0/1`: child nodes. */
const CASES: [string, string, number, string, number, string][] = [
  ["part of one text node", "#first/1", 1, "#first/1", 6, "五十八座城"],
  ["all of one text node", "#first/0/0", 0, "#first/0/0", 11, "暖屋计划自二〇一九年起"],
  ["an element's contents", "#first/0", 0, "#first/0", 1, "暖屋计划自二〇一九年起"],
  ["over two text nodes", "#first/0/0", 4, "#first/1", 7, "自二〇一九年起在五十八座城市"],
  ["beginning at an element", "#first/0", 0, "#first/1", 3, "暖屋计划自二〇一九年起在五十"],
  ["ending at an element", "#first/1", 7, "#first/2", 1, "培育家长组织，受益家庭约五点八万户"],
  ["over several blocks", "h2/0", 0, "#deep/0/1", 1, "名单云溪市"],
  [
    "a whole paragraph",
    "#first",
    0,
    "#first",
    4,
    "暖屋计划自二〇一九年起在五十八座城市培育家长组织，受益家庭约五点八万户。秘书长说，钱只是开始。",
  ],
  ["with an empty element at its end", "#empty", 0, "#empty", 2, "家长组织可以申请资助。"],
  ["text between line breaks", "#breaks/2", 0, "#breaks/2", 14, "第二行写着捐款两千六百万元"],
  ["… ended by the element", "#breaks/2", 0, "#breaks", 3, "第二行写着捐款两千六百万元"],
  ["… with one break after it", "#breaks/2", 0, "#breaks", 4, "第二行写着捐款两千六百万元"],
  ["… with two breaks after it", "#breaks/2", 0, "#breaks", 5, "第二行写着捐款两千六百万元"],
  ["… begun by the element", "#breaks", 2, "#breaks/2", 13, "第二行写着捐款两千六百万元"],
  ["… with a break before it", "#breaks", 1, "#breaks/2", 13, "第二行写着捐款两千六百万元"],
  ["over items of a list", "li/0", 2, "ul/1/0", 4, "占七成小额资助"],
  ["amid nested inline elements", "#deep/0/0/0/0", 0, "#deep/3", 1, "云溪市的母亲"],
  ["the second of two equal figures", "#twice/0", 10, "#twice/0", 14, "三百万元"],
];

function select([, start, from, end, to]: (typeof CASES)[number]): void {
  const range = document.createRange();
  const ends = [node(start), node(end)] as const;
  const most = (at: Node, offset: number) =>
    Math.min(offset, at.nodeType === 3 ? (at as Text).length : at.childNodes.length);
  range.setStart(ends[0], most(ends[0], from));
  range.setEnd(ends[1], most(ends[1], to));
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}

const squeezed = (text: string) => text.replace(/\s/g, "");

/** The words a target's place covers in the document itself. */
function wordsAt(target: NonNullable<ReturnType<typeof selectedTarget>>): string {
  const page = readText(host);
  const place = anchorAll(page.text, [{ id: "n", target }]).get("n");
  if (!place || !("start" in place)) return `${place?.state}`;
  return page
    .spans(place.start, place.end)
    .map((span) => span.node.data.slice(span.start, span.end))
    .join("");
}

describe("a selection is described and found", () => {
  test.each(CASES)("%s", (...made) => {
    show(PAGE);
    select(made);
    const target = selectedTarget(document, readText(host));
    expect(squeezed(target?.quote.exact ?? "")).toBe(made[5]);
    if (!target) return;
    expect(squeezed(wordsAt(target))).toBe(made[5]);

    const rebuilt = PAGE.replaceAll(/<\/?(strong|em|b|i|u|span|a)[^>]*>/g, "").replaceAll(
      "<br>",
      "<wbr><br>",
    );
    show(
      `<nav><p>首页 | 公益频道</p></nav><p>本文由编辑部整理，转载请注明出处。</p><section>${rebuilt}</section>`,
    );
    expect(squeezed(wordsAt(target))).toBe(made[5]);
  });
});

test("nothing selected, a caret, and what is not read are no targets", () => {
  show(`${PAGE}<button>登录</button>`);
  expect(selectedTarget(document, readText(host))).toBeUndefined();
  document.getSelection()?.setPosition(node("#first/1"), 3);
  expect(selectedTarget(document, readText(host))).toBeUndefined();
  document.getSelection()?.selectAllChildren(node("button"));
  expect(selectedTarget(document, readText(host))).toBeUndefined();
});
