import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseUrl } from "../../../lib/anchor/url.ts";
import { type CsvColumn, toCsv } from "../../../lib/notes/csv.ts";
import { toJsonLd } from "../../../lib/notes/jsonld.ts";
import { fileNameOf, toMarkdown } from "../../../lib/notes/markdown.ts";
import type { Note } from "../../../lib/notes/note.ts";
import { readAnnotations } from "../../../lib/notes/read-annotations.ts";
import { textFragmentUrl } from "../../../lib/notes/text-fragment.ts";
import { noteOf } from "./example.ts";

const NOW = "2023-03-01T00:00:00.000Z";
const read = (value: unknown) => {
  const result = readAnnotations(JSON.stringify(value), NOW);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

describe("Web Annotation", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom("善款", "“引号”", "=1+1", "第一行\n第二行", "𠮷"));
  const note = fc.record({
    id: fc.uuid().map((id) => `urn:uuid:${id}`),
    rawUrl: fc.webUrl(),
    title: text,
    body: text,
    tags: fc.uniqueArray(text, { maxLength: 4 }),
    records: fc.subarray(["prog-gongyi-baobei", "org-yi-foundation"]),
    colour: fc.constantFrom("yellow", "green", "blue", "pink") as fc.Arbitrary<Note["colour"]>,
    revision: fc.nat({ max: 99 }),
    quote: fc.option(fc.tuple(text, text, text, fc.nat(), fc.nat()), { nil: undefined }),
    deleted: fc.option(fc.constant("2023-02-28T02:00:00.000Z"), { nil: undefined }),
    past: fc.option(fc.array(fc.string()), { nil: undefined }),
  });

  test("what goes out comes back as it was", () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 5 }), (made) => {
        const notes = made.map(({ quote, deleted, past, ...rest }) => {
          const kept = { ...(deleted && { deleted }), ...(past && { past }) };
          const full = noteOf({ ...rest, url: normaliseUrl(rest.rawUrl), ...kept });
          if (!quote) return full;
          const [exact, prefix, suffix, start, end] = quote;
          return { ...full, target: { quote: { exact, prefix, suffix }, position: { start, end } } };
        });
        expect(read(toJsonLd(notes, NOW))).toEqual({ notes, refused: [], more: false });
      }),
    );
  });

  test("an annotation of the model by another tool: every shape a body, target and selector may have", () => {
    const { notes, refused } = read({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: "https://tool.example/page/1",
      type: "AnnotationPage",
      items: [
        {
          id: "https://tool.example/a/1",
          bodyValue: "一句评语",
          target: "https://news.example/a?utm_source=x",
        },
        {
          id: "https://tool.example/a/2",
          body: { type: "TextualBody", format: "text/html", value: "<p>存疑</p>" },
          target: [
            {
              source: "https://news.example/a",
              selector: {
                type: "FragmentSelector",
                value: "p3",
                refinedBy: { type: "TextQuoteSelector", exact: "800多万", prefix: "超过" },
              },
            },
          ],
        },
        { id: "https://tool.example/a/3", body: "不要紧", target: { source: "没有地址" } },
        "不是标注",
      ],
    });
    expect(notes.map(({ id, url, body }) => [id, url, body])).toEqual([
      ["https://tool.example/a/1", "https://news.example/a", "一句评语"],
      ["https://tool.example/a/2", "https://news.example/a", "存疑"],
    ]);
    expect(notes[1]?.target).toEqual({
      quote: { exact: "800多万", prefix: "超过", suffix: "" },
      position: { start: -1, end: -1 },
    });
    expect(refused).toEqual([
      { index: 3, why: "no-address" },
      { index: 4, why: "not-an-annotation" },
    ]);
  });

  test("an export of the Hypothesis API", () => {
    const { notes } = read({
      total: 1,
      rows: [
        {
          id: "AbC123",
          created: "2023-02-28T01:02:03.456789+00:00",
          updated: "2023-03-01T01:02:03.456789+00:00",
          uri: "https://www.news.example/a/1?from=timeline",
          text: "核对年报",
          tags: ["待核实"],
          document: { title: ["一则新闻"] },
          target: [
            {
              source: "https://www.news.example/a/1?from=timeline",
              selector: [
                {
                  type: "RangeSelector",
                  startContainer: "/p[1]",
                  startOffset: 0,
                  endContainer: "/p[1]",
                  endOffset: 4,
                },
                { type: "TextPositionSelector", start: 10, end: 14 },
                { type: "TextQuoteSelector", exact: "公益宝贝", prefix: "通过", suffix: "捐款" },
              ],
            },
          ],
        },
      ],
    });
    expect(notes).toEqual([
      {
        id: "urn:import:AbC123",
        url: "https://news.example/a/1",
        rawUrl: "https://www.news.example/a/1?from=timeline",
        title: "一则新闻",
        created: "2023-02-28T01:02:03.456Z",
        modified: "2023-03-01T01:02:03.456Z",
        revision: 1,
        body: "核对年报",
        tags: ["待核实"],
        records: [],
        colour: "yellow",
        target: {
          quote: { exact: "公益宝贝", prefix: "通过", suffix: "捐款" },
          position: { start: 10, end: 14 },
        },
      },
    ]);
  });

  test("a collection whose first page is embedded, and a page by itself", () => {
    const item = { id: "https://tool.example/a/1", bodyValue: "评语", target: "https://news.example/a" };
    const page = { type: "AnnotationPage", items: [item] };
    const collection = {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "AnnotationCollection",
      total: 1,
      first: page,
    };
    expect(read(collection)).toEqual(read(page));
    expect(read(page).notes.map(({ body }) => body)).toEqual(["评语"]);
  });

  test("a collection that keeps its pages elsewhere is told from one without notes", () => {
    const remote = { type: "AnnotationCollection", total: 40, first: "https://tool.example/page/1" };
    expect(readAnnotations(JSON.stringify(remote), NOW)).toEqual({ ok: false, error: "pages-elsewhere" });
    const more = { type: "AnnotationCollection", first: { items: [], next: "https://tool.example/page/2" } };
    expect(read(more)).toMatchObject({ notes: [], more: true });
  });

  test("annotations of Recogito and Annotorious: comments and tags, one body or several", () => {
    const { notes, refused } = read([
      {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        type: "Annotation",
        id: "#a88b22d0-6106-4872-9435-c78b5e89fede",
        body: [
          { type: "TextualBody", purpose: "commenting", value: "和年报对不上" },
          { type: "TextualBody", purpose: "replying", value: "已去信询问" },
          { type: "TextualBody", purpose: "tagging", value: "待核实" },
        ],
        target: {
          source: "https://www.news.example/a/1",
          selector: [
            { type: "TextQuoteSelector", exact: "800多万" },
            { type: "TextPositionSelector", start: 12, end: 18 },
          ],
        },
      },
      {
        type: "Annotation",
        id: "#b",
        body: [],
        target: { selector: [{ type: "TextQuoteSelector", exact: "无址" }] },
      },
    ]);
    expect(notes).toMatchObject([
      {
        url: "https://news.example/a/1",
        body: "和年报对不上\n\n已去信询问",
        tags: ["待核实"],
        target: { quote: { exact: "800多万", prefix: "", suffix: "" }, position: { start: 12, end: 18 } },
      },
    ]);
    expect(refused).toEqual([{ index: 2, why: "no-address" }]);
  });

  test("an embedded HTML body loses its tags and keeps its words and paragraphs", () => {
    const body = {
      type: "TextualBody",
      format: "text/html",
      value: "<p>甲&amp;乙</p><p>第二段<br>换行 &lt;b&gt;</p><p>&#20844;&#x76CA;&#39;&nbsp;&#0;&nein;</p>",
    };
    const { notes } = read([{ id: "https://t.example/1", body, target: "https://news.example/a" }]);
    expect(notes[0]?.body).toBe("甲&乙\n\n第二段\n换行 <b>\n\n公益' &#0;&nein;");
  });

  test("without an id, the same annotation has the same one each time", () => {
    const annotation = { bodyValue: "甲", target: "https://news.example/a", created: NOW };
    expect(read([annotation]).notes[0]?.id).toBe(read([annotation]).notes[0]?.id);
    expect(read([annotation]).notes[0]?.id).not.toBe(read([{ ...annotation, bodyValue: "乙" }]).notes[0]?.id);
  });

  test.each([
    ["{", "not-json"],
    ["42", "no-annotations"],
    ["{}", "no-annotations"],
  ])("%s is refused by name", (file, error) => {
    expect(readAnnotations(file, NOW)).toEqual({ ok: false, error });
  });

  test("a file cut off anywhere is refused as a whole, never read in part", () => {
    const notes = ["一", "二", "三"].map((body) =>
      noteOf({ id: `urn:x:${body}`, body, quote: "善款", tags: ["待核实"] }),
    );
    const file = JSON.stringify(toJsonLd(notes, NOW), null, 1);
    expect(readAnnotations(file, NOW).ok).toBe(true);
    for (let end = 0; end < file.length; end++)
      expect(readAnnotations(file.slice(0, end), NOW)).toEqual({ ok: false, error: "not-json" });
  });

  test("whatever JSON it is given, it neither throws nor makes what is no note", () => {
    fc.assert(fc.property(fc.json(), (json) => void readAnnotations(json, NOW)));
  });
});

describe("CSV", () => {
  const headings = new Map<CsvColumn, string>([
    ["quote", "引文"],
    ["body", "笔记"],
    ["tags", "标签"],
  ]);

  test("Chinese opens intact: byte order mark, CRLF, quotes doubled, line breaks kept", () => {
    const csv = toCsv(
      [noteOf({ quote: "他说“好”", body: '第一行\n第"二"行', tags: ["待核实", "财报"] })],
      headings,
    );
    expect(csv).toBe('\ufeff"引文","笔记","标签"\r\n"他说“好”","第一行\n第""二""行","待核实 财报"\r\n');
  });

  test.each(["=1+1", "+86", "-3", "@SUM(A1)", "\t=1", " =1", "＝1+1", "\r=1", "|cmd"])(
    "%j is text, not a formula",
    (body) => {
      const cell = toCsv([noteOf({ body })], new Map([["body", "笔记"]])).split("\r\n")[1] as string;
      expect(cell.startsWith("\"'")).toBe(true);
    },
  );

  test("what any cell said can be read back, with the guard taken off", () => {
    const guarded = /^'+([\t\r\n]|[\s\u200b\ufeff]*[=+\-@＝＋－﹣＠|%])/;
    const body = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom("'", "=", "+", "\t", "\r", "\n", '"', ",", "善", "＝", " ") }),
    );
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 5 }), (bodies) => {
        const csv = toCsv(
          bodies.map((text) => noteOf({ body: text })),
          new Map([["body", "笔记"]]),
        );
        const rows = csvRows(csv).slice(1);
        expect(rows.map(([cell = ""]) => (guarded.test(cell) ? cell.slice(1) : cell))).toEqual(bodies);
      }),
    );
  });
});

/** The cells of a CSV file by RFC 4180, read independently of how it was written. */
function csvRows(csv: string): string[][] {
  const rows: string[][] = [];
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  cell.lastIndex = csv.startsWith("\ufeff") ? 1 : 0;
  let row: string[] = [];
  for (let found = cell.exec(csv); found; found = cell.exec(csv)) {
    row.push((found[1] as string).replaceAll('""', '"'));
    if (found[2] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe("Markdown", () => {
  test("one file an article: front matter, quotes with a link to the spot, bodies, tags", () => {
    const notes = [
      noteOf({ quote: "第一行\n第二行", body: "**待查**", tags: ["待 核实"] }),
      noteOf({ body: "总评" }),
    ];
    expect(toMarkdown(notes, { source: "原文", whole: "整篇文章" })).toBe(
      [
        "---",
        'title: "一则新闻"',
        'source: "https://news.example/a/1?from=timeline"',
        "tags:",
        '  - "待-核实"',
        "---",
        "",
        "# 一则新闻",
        "",
        "> 第一行",
        "> 第二行",
        "",
        "**待查**",
        "",
        `[原文](<${textFragmentUrl("https://news.example/a/1?from=timeline", { exact: "第一行\n第二行", prefix: "", suffix: "" })}>) · 2023-02-28 · #待-核实`,
        "",
        "> 整篇文章",
        "",
        "总评",
        "",
        "[原文](<https://news.example/a/1?from=timeline>) · 2023-02-28",
        "",
      ].join("\n"),
    );
  });

  test("a file name any system takes", () => {
    expect(fileNameOf("善款：花在哪了？/ <上>")).toBe("善款：花在哪了？ 上");
    expect(fileNameOf("...")).toBe("notes");
    expect(fileNameOf("长".repeat(300))).toHaveLength(80);
  });
});

describe("text fragments", () => {
  const directive = (url: string) => decodeURIComponent(url.split(":~:text=")[1] ?? "");
  test("quote amid its context", () => {
    const url = textFragmentUrl("https://a.example/x", {
      exact: "公益宝贝",
      prefix: "去年的一年里，通过",
      suffix: "捐款",
    });
    expect(directive(url)).toBe("去年的一年里，通过-,公益宝贝,-捐款");
  });
  test("context begins and ends with a word: browsers find no half words", () => {
    const prefix = "暖屋家庭支持计划启动以来，壹禾基金会连续三年向青山县的学校捐赠";
    const url = textFragmentUrl("https://a.example/x", {
      exact: "300万元",
      prefix: prefix.slice(-32),
      suffix: "，用于修建村小学的食堂，食堂的厨房有六十平方米，可以同时供应三",
    });
    expect(directive(url)).toBe("壹禾基金会连续三年向青山县的学校捐赠-,300万元,-，用于修建村小学的食堂");
  });
  test("context of another line is left out, and so is what has no border of a word", () => {
    const quote = { exact: "300万元", prefix: "上一行\n", suffix: "x".repeat(40) };
    expect(directive(textFragmentUrl("https://a.example/x", quote))).toBe("300万元");
  });
  test("syntax within the quote is encoded, a route kept, an old directive replaced", () => {
    const url = textFragmentUrl("https://a.example/#/p/1:~:text=旧", {
      exact: "a-b,c&d",
      prefix: "",
      suffix: "",
    });
    expect(url).toBe("https://a.example/#/p/1:~:text=a%2Db%2Cc%26d");
  });
  test("a passage over blocks is given by its two ends", () => {
    const exact = `${"甲".repeat(40)}\n\n${"乙".repeat(40)}`;
    expect(directive(textFragmentUrl("https://a.example/", { exact, prefix: "", suffix: "" }))).toBe(
      `${"甲".repeat(16)},${"乙".repeat(16)}`,
    );
  });
});
