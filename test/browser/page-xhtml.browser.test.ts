/** Pages served as XHTML, where names are lower-case, any vocabulary may stand, and text may stand in CDATA sections. */
import { afterEach, describe, expect, test } from "vitest";
import { characterAt } from "../../lib/page/paint/hit.ts";
import { isProse } from "../../lib/page/read/block.ts";
import { readText } from "../../lib/page/read/read-text.ts";
import { ReadingDesk } from "../../lib/page/reading-desk.ts";
import { selectedTarget } from "../../lib/page/selection.ts";
import { PageSession } from "../../lib/page/session.ts";
import { makeAsk, painted } from "./page-samples.ts";

const XHTML = "application/xhtml+xml";
const TYPES = ["text/html", XHTML];

let frame: HTMLIFrameElement;
let session: PageSession | undefined;

afterEach(() => {
  session?.stop();
  session = undefined;
  frame.remove();
});

/** The same words served as one or the other, in a frame: only so are they laid out as what they were served as. */
async function serve(type: string, body: string, head = ""): Promise<Document> {
  const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>题</title>${head}</head><body>${body}</body></html>`;
  const src = URL.createObjectURL(new Blob([page], { type: `${type};charset=utf-8` }));
  frame = document.createElement("iframe");
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  frame.src = src;
  document.body.append(frame);
  await loaded;
  URL.revokeObjectURL(src);
  const inner = frame.contentDocument as Document;
  expect(inner.contentType).toBe(type);
  return inner;
}

async function mark(): Promise<PageSession> {
  session = new PageSession(document, { ask: makeAsk().ask, anchor: async () => [], changed: () => {} });
  await session.start();
  return session;
}

const words = (root: Element) => readText(root).blocks.map(({ text }) => text);

describe.each(TYPES)("%s", (type) => {
  test.each([
    ["line breaks", "<p>一<br/>二<br/><br/>三</p>", ["一\n二", "三"]],
    [
      "machinery, controls, code and pictures",
      "<p>一<script>var s;</script><style>p {}</style><textarea>t</textarea><button>b</button><code>c</code>" +
        "<svg><text>v</text></svg><math><mi>m</mi></math><noscript>n</noscript><template>l</template>二</p>",
      ["一二"],
    ],
    [
      "pronunciation",
      "<p><ruby>乡<rp>(</rp><rt>xiāng</rt><rp>)</rp>村<rt>cūn</rt></ruby>特派员</p>",
      ["乡村特派员"],
    ],
    ["terms", "<dl><dt>商家</dt><dd>24万家</dd></dl>", ["商家：", "24万家"]],
    ["frames", `<p>一</p><iframe srcdoc="&lt;p&gt;框内&lt;/p&gt;"></iframe><p>二</p>`, ["一", "框内", "二"]],
  ])("%s", async (_, body, expected) => {
    expect(words((await serve(type, body)).body)).toEqual(expected);
  });

  test("furniture", async () => {
    const { body } = await serve(
      type,
      "<header><h1>标题</h1><p>口号</p></header><nav>导航</nav><article><header>导语</header><p>正文</p></article>" +
        "<aside>排行</aside><ul><li><a>一</a></li><li><a>二</a></li><li><a>三</a></li></ul><footer>页脚</footer>",
    );
    const prose = readText(body).blocks.filter(isProse);
    expect(prose.map(({ text }) => text)).toEqual(["标题", "导语", "正文"]);
  });

  test("slots", async () => {
    const inner = await serve(type, "<div><b slot='x'>宝贝</b></div>");
    const shadow = inner.querySelector("div")?.attachShadow({ mode: "open" });
    if (shadow) shadow.innerHTML = "公益<slot name='x'>？</slot>是";
    expect(words(inner.body)).toEqual(["公益宝贝是"]);
  });

  test("what comes later: a shadow tree, a style sheet that goes, a frame's next document", async () => {
    const inner = await serve(
      type,
      `<p class="shut">公益宝贝</p><section></section><iframe srcdoc="&lt;p&gt;先&lt;/p&gt;"></iframe>`,
      "<style>.shut { display: none }</style>",
    );
    const page = await mark();
    const listed = () => new ReadingDesk(page, () => {}).list().map(({ text }) => text);
    expect(listed()).toEqual([]);
    inner.querySelector("style")?.remove();
    await expect.poll(listed).toEqual(["公益宝贝"]);
    const shadow = inner.querySelector("section")?.attachShadow({ mode: "open" }) as ShadowRoot;
    shadow.innerHTML = "<b>壹基金</b>";
    page.look();
    await expect.poll(listed).toEqual(["公益宝贝", "壹基金"]);
    (inner.querySelector("iframe") as HTMLIFrameElement).srcdoc = "<p>公益宝贝</p>";
    await expect.poll(listed).toEqual(["公益宝贝", "壹基金", "公益宝贝"]);
  });
});

test("names of another vocabulary mean nothing of HTML's, so that no text is lost", async () => {
  const { body } = await serve(
    XHTML,
    `<p xmlns:b="urn:book"><b:title>公益</b:title><b:br/><b:code>宝贝</b:code>，<b:iframe>壹基金</b:iframe></p>` +
      `<p xmlns:s="http://www.w3.org/2000/svg">一<s:svg><s:text>v</s:text></s:svg>二</p>`,
  );
  expect(words(body)).toEqual(["公益宝贝，壹基金", "一二"]);
});

test("text in a CDATA section is marked, found under the pointer and selected like any other", async () => {
  const inner = await serve(XHTML, "<p><![CDATA[前 & 公益宝贝]]></p><p><b>据</b><![CDATA[壹基金]]></p>");
  const page = await mark();
  const texts = [...inner.querySelectorAll("p")].map((each) => each.lastChild as Text);
  expect(texts.map(({ nodeType }) => nodeType)).toEqual([4, 4]);
  await expect.poll(() => painted(inner)).toEqual(["program:公益宝贝", "organisation:壹基金"]);
  const range = inner.createRange();
  range.setStart(texts[0] as Text, 5);
  range.setEnd(texts[0] as Text, 6);
  const [at, box] = [frame.getBoundingClientRect(), range.getBoundingClientRect()];
  const x = at.left + frame.clientLeft + box.left + 3;
  const y = at.top + frame.clientTop + box.top + box.height / 2;
  expect(characterAt(document, x, y)).toEqual({ node: texts[0], index: 5 });
  frame.focus();
  inner.getSelection()?.selectAllChildren(inner.body);
  expect(selectedTarget(inner, page.page)?.quote.exact).toBe("前 & 公益宝贝\n\n据壹基金");
});
