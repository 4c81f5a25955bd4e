import { describe, expect, test } from "vitest";
import { bibtex } from "../../../lib/cite/bibtex.ts";
import { type Citable, citableReport, citableSource } from "../../../lib/cite/citable.ts";
import { gbt7714 } from "../../../lib/cite/gbt7714.ts";
import { markdown } from "../../../lib/cite/markdown.ts";

const TODAY = "2026-11-23";

const printed: Citable = {
  id: "src-1",
  type: "news",
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

  test("what TeX would take for a command is escaped", () => {
    expect(bibtex({ ...printed, title: "50% & #1_{x}~\\y" }, TODAY)).toContain(
      "title = {{50\\% \\& \\#1\\_\\{x\\}\\textasciitilde{}\\textbackslash{}y}}",
    );
  });
});

describe("Markdown", () => {
  test("brackets in a title and an address neither end the link nor start another", () => {
    expect(markdown({ ...online, title: "数字[1]*真*" })).toBe(
      "[数字\\[1\\]\\*真\\*](https://example.org/a_%281%29.html) · 李庆 · 公益时报 · 2023-02-28 · 4",
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
  expect(source).toMatchObject({ type: "news", inferred: true, date: "2023-02", publisher: "公益时报" });
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
