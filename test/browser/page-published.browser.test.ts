/** When a page says it was published. */
import { expect, test } from "vitest";
import { Article } from "../../lib/page/article.ts";
import { publishedDate } from "../../lib/page/published.ts";
import { PageReader } from "../../lib/page/read/page-reader.ts";

const parse = (head: string, body = "") =>
  new DOMParser().parseFromString(`<!doctype html><head>${head}</head><body>${body}`, "text/html");
const jsonLd = (data: unknown) =>
  parse(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);
const DAY = "2025-03-13T08:30:00+08:00";

test.each([
  ["meta", parse(`<meta property="article:published_time" content="${DAY}">`)],
  ["time", parse("", `<article><time datetime="${DAY}">昨天</time></article>`)],
  ["a JSON-LD article", jsonLd({ "@type": "NewsArticle", datePublished: DAY })],
  ["one of several types", jsonLd({ "@type": ["CreativeWork", "ReportageNewsArticle"], datePublished: DAY })],
  ["in a list", jsonLd([{ "@type": "BreadcrumbList" }, { "@type": "Article", datePublished: DAY }])],
  [
    "in a graph, beside a younger page",
    jsonLd({
      "@graph": [
        { "@type": "WebPage", datePublished: "2025-06-01", mainEntity: { "@type": "WebSite" } },
        { "@type": "BlogPosting", datePublished: DAY },
      ],
    }),
  ],
])("%s", (_, document) => expect(publishedDate(document, "")).toBe("2025-03-13"));

test.each([
  [
    "broken",
    parse(
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-13",}</script>',
    ),
  ],
  ["another thing's date", jsonLd({ "@type": "Dataset", datePublished: DAY })],
  ["no text", jsonLd({ "@type": "Article", datePublished: 20250313 })],
  ["null", jsonLd(null)],
])("JSON-LD that says nothing: %s", (_, document) => expect(publishedDate(document, "")).toBeUndefined());

test.each([
  ["http://news.example/newdzb/html/2022-11/08/content_1.htm", "2022-11-08"],
  ["http://news.example/n1/2025/0313/c1-2.html", "2025-03-13"],
  ["http://news.example/202503/13/t20250313_1.html", "2025-03-13"],
  ["http://news.example/rain/a/20250313A05XX00", "2025-03-13"],
  ["http://news.example/a/20250313123456", undefined],
  ["http://news.example/2025/1345/1.html", undefined],
  ["http://news.example/?day=2025-03-13", undefined],
])("%s is filed under %s", (URL, date) => {
  const document = parse("");
  Object.defineProperty(document, "URL", { value: URL });
  expect(publishedDate(document, "")).toBe(date);
});

test("a byline says more than the address, and meta more than both", () => {
  const document = parse("");
  Object.defineProperty(document, "URL", { value: "http://news.example/2025-03/14/1.html" });
  expect(publishedDate(document, "2025-03-13 08:30 来源：某报")).toBe("2025-03-13");
  document.head.innerHTML = `<meta name="pubdate" content="2025-03-12">`;
  expect(publishedDate(document, "2025-03-13 08:30 来源：某报")).toBe("2025-03-12");
});

test("what a frame shows has the frame's date, or the page's where the frame says none", async () => {
  const page = document.createElement("main");
  page.innerHTML = "<p>2023年2月28日 08:30 来源：某报</p><iframe></iframe><iframe></iframe>";
  document.body.append(page);
  const [dated, undated] = [...page.querySelectorAll("iframe")].map(
    (frame) => frame.contentDocument as Document,
  );
  if (!dated || !undated) throw new Error("frames have documents");
  dated.body.innerHTML = "<p>2025-03-13 来源：某报</p><p>公益宝贝</p>";
  undated.body.innerHTML = "<p>公益宝贝</p>";
  const read = await new PageReader(page, () => {}).read(new AbortController().signal);
  const article = new Article(document);
  article.read(read as NonNullable<typeof read>);
  const dates = [document, dated, undated].map((each) => article.contextOf(each).published);
  expect(dates).toEqual(["2023-02-28", "2025-03-13", "2023-02-28"]);
  page.remove();
});
