import { describe, expect, test } from "vitest";
import { bibtex } from "../../../lib/cite/bibtex.ts";
import { type Citable, citableReport, citableSource } from "../../../lib/cite/citable.ts";
import { gbt7714 } from "../../../lib/cite/gbt7714.ts";
import { markdown } from "../../../lib/cite/markdown.ts";
import { pageNumber } from "../../../lib/cite/page-number.ts";
import type { NamedRecord, Report, Source } from "../../../lib/dataset/schema.ts";

const TODAY = "2026-11-23";

const printed: Citable = {
  id: "src-1",
  type: "newspaper",
  title: "多方共议家庭支持服务下沉",
  authors: ["李庆"],
  publisher: "公益时报",
  date: "2023-02-28",
  inferred: false,
  page: "4",
};
const online: Citable = { ...printed, url: "https://example.org/a_(1).html" };

describe("GB/T 7714", () => {
  test("a newspaper article: author, title, N, paper, date, page", () => {
    expect(gbt7714(printed, TODAY)).toBe("李庆. 多方共议家庭支持服务下沉[N]. 公益时报, 2023-02-28(4).");
  });

  test("read online: N/OL, the day it was read, the address", () => {
    expect(gbt7714(online, TODAY)).toBe(
      "李庆. 多方共议家庭支持服务下沉[N/OL]. 公益时报, 2023-02-28(4)[2026-11-23]. https://example.org/a_(1).html.",
    );
  });

  test("a date that was worked out stands in brackets; nobody is invented as author", () => {
    expect(gbt7714({ ...printed, authors: [], inferred: true }, TODAY)).toBe(
      "多方共议家庭支持服务下沉[N]. 公益时报, [2023-02-28](4).",
    );
  });

  test("a page of a web site: EB/OL, site, year and day, the day it was read, the address", () => {
    const { page: _, ...rest } = online;
    expect(gbt7714({ ...rest, type: "web", publisher: "公益网" }, TODAY)).toBe(
      "李庆. 多方共议家庭支持服务下沉[EB/OL]. 公益网, 2023(2023-02-28)[2026-11-23]. https://example.org/a_(1).html.",
    );
  });

  test("a report in print: its body as author and publisher, the year; its place is not known", () => {
    const report: Citable = {
      id: "rep-1",
      type: "report",
      title: "商业向善",
      authors: ["中国公益研究院"],
      publisher: "中国公益研究院",
      date: "2023-02-23",
      inferred: false,
    };
    expect(gbt7714(report, TODAY)).toBe("中国公益研究院. 商业向善[R]. [出版地不详]: 中国公益研究院, 2023.");
    expect(gbt7714({ ...report, url: "https://example.org/r.pdf" }, TODAY)).toBe(
      "中国公益研究院. 商业向善[R/OL]. 中国公益研究院, 2023(2023-02-23)[2026-11-23]. https://example.org/r.pdf.",
    );
    expect(gbt7714({ ...report, type: "book" }, TODAY)).toContain("商业向善[M]. ");
  });

  test("of many authors three are named", () => {
    const authors = ["甲", "乙", "丙", "丁"];
    expect(gbt7714({ ...printed, authors }, TODAY)).toMatch(/^甲, 乙, 丙, 等\. /);
  });
});

describe("BibTeX", () => {
  test("an article with its day", () => {
    const entry = bibtex(online, TODAY);
    expect(entry).toMatch(/^@article\{src-1,\n/);
    expect(entry).toContain("author = {{李庆}}");
    expect(entry).toContain("year = {2023}");
    expect(entry).toContain("month = {2}");
    expect(entry).toContain("url = {https://example.org/a_(1).html}");
  });

  test("each medium has its own kind of entry", () => {
    expect(bibtex({ ...online, url: "https://example.org/?q={a" }, TODAY)).toContain("?q=%7Ba},");
    expect(bibtex({ ...online, type: "web" }, TODAY)).toMatch(/^@online\{[\s\S]*organization = \{公益时报\}/);
    expect(bibtex({ ...printed, type: "report" }, TODAY)).toMatch(/^@techreport\{[\s\S]*institution = /);
    expect(bibtex({ ...printed, type: "book" }, TODAY)).toMatch(/^@book\{[\s\S]*publisher = /);
  });

  test("what TeX would take for a command is escaped", () => {
    expect(bibtex({ ...printed, title: "50% & #1_{x}~\\y" }, TODAY)).toContain(
      "title = {{50\\% \\& \\#1\\_\\{x\\}\\textasciitilde{}\\textbackslash{}y}}",
    );
  });
});

describe("Markdown", () => {
  test("brackets in a title and an address neither end the link nor start another", () => {
    expect(markdown({ ...online, title: "数字[1]*真*" })).toBe(
      "[数字\\[1\\]\\*真\\*](https://example.org/a_%281%29.html) · 李庆 · 公益时报 · 2023-02-28 · 第4版",
    );
  });
});

test("a source of the dataset, and a report with the publishers that are known", () => {
  const source = citableSource({
    kind: "source",
    id: "src-1",
    headline: "标题",
    publisher: "公益时报",
    author: [],
    dateBasis: "inferred",
    datePublished: "2023-02",
    dateModified: "2026-01-01",
  });
  expect(source).toMatchObject({ type: "newspaper", inferred: true, date: "2023-02", publisher: "公益时报" });
  const report = citableReport(
    {
      kind: "report",
      id: "rep-1",
      name: "商业向善",
      match: "alone",
      names: [],
      sameAs: [],
      publisher: ["org-a", "org-b"],
      author: [],
      about: [],
      dateModified: "2026-01-01",
    },
    [],
  );
  expect(report).toMatchObject({ type: "report", title: "商业向善", publisher: "" });
});

test.each([
  ["第09版", "9"],
  ["09", "9"],
  ["第12版", "12"],
  ["A08", "A08"],
  ["4面", "4"],
])("page %s is %s", (printed, number) => {
  expect(pageNumber(printed)).toBe(number);
});

test("online, what calls itself a newspaper or has a printed page is one; the rest are web sites", () => {
  const source = (changes: Partial<Source>): Source => ({
    kind: "source",
    id: "src-1",
    headline: "标题",
    publisher: "公益时报",
    author: [],
    dateBasis: "printed",
    url: "https://example.org/",
    dateModified: "2026-01-01",
    ...changes,
  });
  expect(citableSource(source({})).type).toBe("newspaper");
  expect(citableSource(source({ publisher: "环球网", printPage: "第09版" }))).toMatchObject({
    type: "newspaper",
    page: "9",
  });
  expect(citableSource(source({ publisher: "中国日报网" })).type).toBe("web");
});

test("a report nobody signed is its publishers'; a handbook is a book", () => {
  const body = { kind: "organisation", id: "org-a", name: "壹基金" } as NamedRecord;
  const handbook = {
    kind: "report",
    id: "rep-1",
    name: "资源手册",
    publisher: ["org-a"],
    author: [],
    documentType: "手册",
  } as unknown as Report;
  expect(citableReport(handbook, [body])).toMatchObject({
    type: "book",
    authors: ["壹基金"],
    publisher: "壹基金",
  });
});
