import { afterEach, expect, test } from "vitest";
import { isProse } from "../../lib/page/read/block.ts";
import { PageReader } from "../../lib/page/read/page-reader.ts";
import { readText } from "../../lib/page/read/read-text.ts";

let host: HTMLElement;

function show(html: string): HTMLElement {
  host = document.createElement("div");
  host.innerHTML = html;
  document.body.append(host);
  return host;
}

afterEach(() => host?.remove());

const texts = (html: string) => readText(show(html)).blocks.map(({ text }) => text);
const prose = (html: string) =>
  readText(show(html))
    .blocks.filter(isProse)
    .map(({ text }) => text);

test("inline tags do not split, block-level ones do, whatever their names", () => {
  expect(texts("<p>公益<b>宝</b><span>贝</span></p><p>二</p>")).toEqual(["公益宝贝", "二"]);
  expect(texts('<span style="display:block">一</span><span style="display:block">二</span>')).toEqual([
    "一",
    "二",
  ]);
  expect(texts('<div style="display:inline">公益</div><div style="display:inline">宝贝</div>')).toEqual([
    "公益宝贝",
  ]);
  expect(texts("一<div>二</div>三")).toEqual(["一", "二", "三"]);
});

test("white space collapses as the browser shows it", () => {
  expect(texts("<p>\n   乡村\n      特派员  制度 \n</p>")).toEqual(["乡村 特派员 制度"]);
  expect(texts("<p>a <b> b</b> c</p>")).toEqual(["a b c"]);
  expect(texts("<p>a&nbsp;&nbsp;b</p>")).toEqual(["a\u00a0\u00a0b"]);
});

test("a paragraph of one text is read like one of several nodes", () => {
  const hidden = '<p style="visibility:hidden">';
  const link = '<a style="display:block">';
  for (const tag of ["<p>", "<pre>", hidden, link, "<h1>", '<slot style="display:block">']) {
    for (const text of ["甲", "　　甲 ", "\n甲\n乙", "甲 乙", " ", "", "甲".repeat(20_000)]) {
      const [plain, walked] = [`${tag}${text}`, `${tag}${text}<!-- -->`].map(
        (html) => readText(show(html)).blocks,
      );
      const told = (blocks: typeof plain) =>
        blocks?.map(({ text, linked, pieces }) => [
          text,
          linked > 0,
          pieces.map(({ node, ...rest }) => [rest, node.data]),
        ]);
      expect(told(plain)).toEqual(told(walked));
    }
  }
});

test("a line break is a line end, two are a paragraph", () => {
  expect(texts("<p>一<br>二<br><br>三</p>")).toEqual(["一\n二", "三"]);
  expect(texts("<pre>一\n二\n\n三\r\n四</pre>")).toEqual(["一\n二", "三\n四"]);
});

test("no block holds a blank line", () => {
  const html = "<pre>一\n \n<br>\n二<br>\n<b>\n</b>三</pre><p>x<br> <br>y</p>";
  for (const text of texts(html)) expect(text).not.toMatch(/\n\s*\n/);
});

test("cells of a row are one block with borders; blocks in cells are their own", () => {
  expect(
    texts("<table><tr><th>项目</th><td>公益宝贝</td></tr><tr><td>金额</td><td>3亿元</td></tr></table>"),
  ).toEqual(["项目 | 公益宝贝", "金额 | 3亿元"]);
  expect(texts("<table><tr><td><p>一</p></td><td><p>二</p></td></tr></table>")).toEqual(["一", "二"]);
});

test("an empty cell keeps its place, so that columns keep their heads; a term is the label of what follows", () => {
  const table = "<table><tr><td></td><th>商家</th><td> </td><td>笔数</td></tr><tr><td></td></tr></table>";
  expect(texts(table)).toEqual([" | 商家 |  | 笔数"]);
  expect(texts("<dl><dt>商家</dt><dd>24万家</dd><dt>笔数：</dt><dd>2亿笔</dd></dl>")).toEqual([
    "商家：",
    "24万家",
    "笔数：",
    "2亿笔",
  ]);
});

test("what is no running text is not read", () => {
  const html = `一<script>x</script><style>y</style><textarea>z</textarea><code>c</code><button>b</button>
    <select><option>o</option></select><div contenteditable>e<b>e</b></div><div hidden>h</div>
    <div style="display:none">n</div><span style="visibility:hidden">v</span><template>t</template><noscript>s</noscript>二`;
  expect(texts(html).join("")).toBe("一 二");
});

test("pronunciation does not stand in the way of a name", () => {
  expect(texts("<p><ruby>乡<rp>(</rp><rt>xiāng</rt><rp>)</rp>村<rt>cūn</rt></ruby>特派员</p>")).toEqual([
    "乡村特派员",
  ]);
});

test("open shadow roots and frames of the same origin are read, slots in their places", () => {
  const element = show("<div id=a><b slot=x>宝贝</b></div><iframe></iframe>");
  const shadow = element.querySelector("#a")?.attachShadow({ mode: "open" });
  if (shadow) shadow.innerHTML = "公益<slot name=x></slot>是";
  const frame = element.querySelector("iframe")?.contentDocument;
  if (frame) frame.body.innerHTML = "<p>框内</p>";
  const found: unknown[] = [];
  const reader = new PageReader(element, (root) => found.push(root));
  return reader.read().then((page) => {
    expect(page?.text).toBe("公益宝贝是\n\n框内");
    expect(found).toEqual([shadow, frame]);
  });
});

test("furniture is read but is no prose", () => {
  const html = `<header><h1>标题</h1><p>口号</p></header><nav>导航</nav><div class="copyright">版权</div>
    <article><header>导语</header><p>正文</p></article><aside>排行</aside><div class="content has-sidebar">内容</div>
    <ul><li><a>一</a></li><li><a>二</a></li><li><a>壹基金发布新的年度报告</a> 2月</li></ul><p>末段有<a>链接</a>一个</p>
    <div><a>首页</a> <a>新闻</a> <a>专题</a> <a>关于</a></div>`;
  expect(prose(html)).toEqual(["标题", "导语", "正文", "内容", "末段有链接一个"]);
});

test("every offset leads to its character and back", () => {
  const page = readText(
    show("<p>  一<b>二 \n 三</b>四<br>五</p><table><tr><td>六</td><td> 七</td></tr></table>"),
  );
  const { text } = page;
  expect(text).toBe("一二 三四\n五\n\n六 | 七");
  for (let at = 0; at < text.length; at++) {
    for (const { node, start, end } of page.spans(at, at + 1)) {
      expect(end - start).toBe(1);
      expect(node.data[start]?.trim()).toBe(text[at]?.trim());
      expect(page.offsetOf({ node, index: start })).toBe(at);
    }
  }
});

test("a paragraph of a million characters is cut into blocks and loses nothing", () => {
  const sentence = "公益宝贝项目累计捐赠超过十亿元𠮷。";
  const data = sentence.repeat(60_000);
  const { blocks } = readText(show(`<p>${data}</p>`));
  expect(blocks.every((block) => block.text.length <= 50_000 && block.text.endsWith("。"))).toBe(true);
  expect(blocks.map((block) => block.text).join("")).toBe(data);
});

test("2,000 levels deep and 20,000 siblings wide", () => {
  const deep = `${"<div>深".repeat(2_000)}${"</div>".repeat(2_000)}`;
  expect(readText(show(deep)).blocks.length).toBe(2_000);
  host.remove();
  expect(readText(show("<p>宽</p>".repeat(20_000))).blocks.length).toBe(20_000);
});

test("only what changed is read again", async () => {
  const element = show("<section><p>一</p><p id=x>二</p></section><p>三</p>");
  const reader = new PageReader(element);
  const before = await reader.read();
  const changed = element.querySelector("#x") as HTMLElement;
  changed.append("加");
  reader.changed(changed);
  const after = await reader.read();
  expect(after?.text).toBe("一\n\n二加\n\n三");
  expect(after?.blocks[0]).toBe(before?.blocks[0]);
  expect(after?.blocks[1]).not.toBe(before?.blocks[1]);
  expect(after?.blocks[2]).toBe(before?.blocks[2]);
});

test("what is shown later is read later, what is hidden is dropped", async () => {
  const element = show('<p class="later" style="display:none">后</p><p>先</p>');
  const reader = new PageReader(element);
  expect((await reader.read())?.text).toBe("先");
  const [later, first] = element.querySelectorAll("p") as unknown as [HTMLElement, HTMLElement];
  later.style.display = "";
  first.style.display = "none";
  for (const each of [later, first]) for (const _ of reader.restyled(each));
  expect((await reader.read())?.text).toBe("后");
});
