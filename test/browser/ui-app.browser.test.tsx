import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { commands, page } from "vitest/browser";
import { App } from "../../components/App.tsx";
import { newNote } from "../../components/page/new-note.ts";
import { normaliseUrl } from "../../lib/anchor/url.ts";
import type { Desk, Tab, Target } from "../../lib/extension/desk/desk.ts";
import type { PageState } from "../../lib/extension/messages.ts";
import { memoryDesk } from "./ui/memory-desk.ts";
import { fullPage } from "./ui/page.ts";
import { clear, find, seen, show, until } from "./ui/show.tsx";

afterEach(() => {
  clear();
  vi.restoreAllMocks();
});

const HOST = "www.gongyishibao.com";
const opened = (changes: Partial<Desk> = {}) =>
  memoryDesk({ tab: async () => ({ state: "open", host: HOST, page: fullPage }), ...changes });
const popup = (desk: Desk) => show(<App />, desk, { page: "popup" });
const heading = () => document.querySelector("h1")?.textContent;

describe("look-up", () => {
  test("the search box has the focus; arrows choose, Enter opens, Escape clears", async () => {
    popup(opened());
    await until(() => document.activeElement?.id === "lookup");
    await commands.typeText("益");
    const options = await until(() => {
      const all = [...document.querySelectorAll('[role="option"]')];
      return all.length > 1 && all;
    });
    const second = options[1]?.querySelector(".result-name")?.textContent;
    await commands.press("ArrowDown");
    await until(() => options[1]?.getAttribute("aria-selected") === "true");
    expect(document.activeElement?.getAttribute("aria-activedescendant")).toBe(options[1]?.id);
    await commands.press("Enter");
    await until(() => heading() === second);
    await seen("main .record");
  });

  test("nothing found says what to do; Escape brings the page back", async () => {
    const paths: string[] = [];
    popup(opened({ openLibrary: async (path) => void paths.push(path) }));
    await until(() => document.activeElement?.id === "lookup");
    await commands.typeText("没有这个");
    await seen(".empty", "没有找到“没有这个”");
    find(".empty button", "我的记录")?.click();
    expect(paths).toEqual([`/own/record?name=${encodeURIComponent("没有这个")}`]);
    document.getElementById("lookup")?.focus();
    await commands.press("Escape");
    await seen(".page-summary");
  });

  test("an answer that comes late does not replace a newer one", async () => {
    const waiting: (() => void)[] = [];
    const desk = opened();
    const { lookUp } = desk;
    popup({
      ...desk,
      lookUp: async (query, limit) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return lookUp(query, limit);
      },
    });
    await until(() => document.activeElement?.id === "lookup");
    await commands.typeText("公");
    await until(() => waiting.length === 1);
    await commands.typeText("益宝");
    await until(() => waiting.length === 3);
    waiting[2]?.();
    await seen('[role="option"]', "公益宝贝");
    waiting[0]?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.querySelectorAll('[role="option"]')).toHaveLength(1);
  });

  test("Enter before the answer is there opens the answer, not what fewer letters had found", async () => {
    const waiting: (() => void)[] = [];
    const desk = opened();
    popup({
      ...desk,
      lookUp: async (query, limit) => {
        if (query.length > 1) await new Promise<void>((resolve) => waiting.push(resolve));
        return desk.lookUp(query, limit);
      },
    });
    await until(() => document.activeElement?.id === "lookup");
    await commands.typeText("公");
    await seen('[role="option"]');
    await commands.typeText("益宝贝");
    await commands.press("Enter");
    await until(() => waiting.length === 3);
    expect(location.hash).toBe("");
    waiting[2]?.();
    await until(() => heading() === "公益宝贝");
  });

  test("who types on after Enter is not taken to what was found before", async () => {
    const waiting: (() => void)[] = [];
    const desk = opened();
    popup({
      ...desk,
      lookUp: async (query, limit) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return desk.lookUp(query, limit);
      },
    });
    await until(() => document.activeElement?.id === "lookup");
    await commands.typeText("公益");
    await commands.press("Enter");
    await commands.typeText("宝贝");
    await until(() => waiting.length === 4);
    waiting[3]?.();
    await seen('[role="option"]', "公益宝贝");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(location.hash).toBe("");
  });

  test("while an input method composes, nothing is looked up and the page stays in sight", async () => {
    const asked: string[] = [];
    const desk = opened();
    popup({
      ...desk,
      lookUp: async (query, limit) => {
        asked.push(query);
        return desk.lookUp(query, limit);
      },
    });
    await seen(".page-summary");
    const field = document.querySelector("#lookup") as HTMLInputElement;
    const input = (value: string, isComposing: boolean) => {
      field.value = value;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing }));
    };
    field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    for (const letters of ["g", "go", "gong'yi"]) input(letters, true);
    await until(() => document.querySelector(".lookup-clear"));
    expect(field.value).toBe("gong'yi");
    expect(find(".page-summary", "")).toBeDefined();
    input("公益", true);
    field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "公益" }));
    await seen('[role="option"]', "公益宝贝");
    expect(asked[0]).toBe("公益");
  });

  test("once nobody types there are more than a popup shows; Page Down leads to them, into sight", async () => {
    popup(opened());
    await until(() => document.activeElement?.id === "lookup");
    await commands.typeText("公");
    await until(() => document.querySelectorAll('[role="option"]').length > 15);
    const chosen = () => document.querySelector('[role="option"][aria-selected="true"]');
    await commands.press("PageDown");
    await commands.press("PageDown");
    await until(() => chosen()?.id === "lookup-result-14");
    await until(() => (chosen()?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY) <= innerHeight);
    expect(scrollY).toBeGreaterThan(0);
    await commands.press("PageUp");
    await commands.press("PageUp");
    await commands.press("ArrowUp");
    await until(() => chosen()?.id === "lookup-result-0");
    // these two stay with the text
    await commands.press("Home");
    expect((document.activeElement as HTMLInputElement).selectionStart).toBe(0);
    await commands.press("End");
    expect((document.activeElement as HTMLInputElement).selectionStart).toBe(1);
    expect(chosen()?.id).toBe("lookup-result-0");
  });

  test("a failing store is said, with what to do", async () => {
    popup(opened({ lookUp: () => Promise.reject(new Error("no dataset is installed")) }));
    await until(() => document.activeElement?.id === "lookup");
    await commands.typeText("公益");
    await seen(".failure", "no dataset is installed");
  });
});

describe("this page", () => {
  test("what differs stands first and open, the rest one step away", async () => {
    popup(opened());
    const groups = await until(() => {
      const all = [...document.querySelectorAll<HTMLDetailsElement>(".figures-group")];
      return all.length > 0 && all;
    });
    expect(groups.map(({ dataset, open }) => [dataset.verdict, open])).toEqual([
      ["differs", true],
      ["other-time", false],
      ["agree", false],
    ]);
  });

  test("a figure, and each further press of a name's count, goes to its place in the text", async () => {
    const gone: Target[] = [];
    popup(
      opened({
        goTo: async (target) => {
          gone.push(target);
        },
      }),
    );
    (await seen(".figure-text", "600多万商家")).click();
    const count = await seen(".name-spots", "公益宝贝");
    count.click();
    count.click();
    count.click();
    expect(gone).toEqual([
      { start: 30, end: 37 },
      { start: 10, end: 14 },
      { start: 90, end: 94 },
      { start: 10, end: 14 },
    ]);
  });

  test("the check is taken away as Markdown, and signed as ClaimReview", async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
      files.push(file as Blob);
      return "#";
    });
    popup(opened());
    (await seen(".export button", "Markdown")).click();
    expect(await files[0]?.text()).toContain("| 600多万商家 | 公益宝贝 |");
    (await seen(".export button", "ClaimReview")).click();
    const name = (await until(() => document.querySelector(".export-sign input"))) as HTMLInputElement;
    name.value = "李记者";
    name.form?.requestSubmit();
    expect(JSON.parse((await files[1]?.text()) ?? "")).toMatchObject({
      "@context": "https://schema.org",
      "@graph": [{ "@type": "ClaimReview", author: { name: "李记者" } }, {}, {}],
    });
  });

  const page = (changes: Partial<PageState>): Tab => ({
    state: "open",
    host: HOST,
    page: { ...fullPage, ...changes },
  });

  test.each<[what: string, words: string, tab: Tab]>([
    ["a page of the browser's own", "浏览器自己的页面", { state: "closed" }],
    ["a page whose address we are not told", "没有在这个页面上运行", { state: "unknown" }],
    ["a site not listed", `没有在 ${HOST} 上运行`, { state: "unlisted", host: HOST }],
    ["a site switched off", `已在 ${HOST} 关闭`, { state: "off", host: HOST }],
    ["a page from before the install", "还没有装好", { state: "silent", host: HOST }],
    ["a page being read", "正在读本页", page({ annotations: [], phase: "reading" })],
    ["a page without names", "没有出现资料库收录的名称", page({ annotations: [] })],
    ["a page that fails", "too deep", page({ phase: "failed", error: "too deep" })],
    ["a page that says it is off", `已在 ${HOST} 关闭`, page({ phase: "off" })],
  ])("%s says so", async (_, words, tab) => {
    popup(memoryDesk({ tab: async () => tab }));
    await seen(".this-page .empty", words);
  });

  test("a site switched off leads to all sites off, and back", async () => {
    popup(memoryDesk({ tab: async () => ({ state: "off", host: HOST }) }));
    (await seen(".empty button", "在所有网站关闭")).click();
    await seen(".empty", "已在所有网站关闭");
    (await seen(".empty button", "重新打开")).click();
    await seen(".empty", `已在 ${HOST} 关闭`);
  });

  test("a site is enabled within the click, and a refusal is said", async () => {
    const asked: string[] = [];
    popup(
      memoryDesk({
        tab: async () => ({ state: "unlisted", host: HOST }),
        enable: async (host) => {
          asked.push(host);
          return false;
        },
      }),
    );
    (await seen("button", "在本站启用")).click();
    expect(asked).toEqual([HOST]);
    await seen('[role="alert"]', "没有给出许可");
  });

  test("when the tab in front changes, so does what is shown", async () => {
    let tab: Tab = { state: "closed" };
    const desk = memoryDesk({ tab: async () => tab });
    popup(desk);
    await seen(".empty", "浏览器自己的页面");
    tab = { state: "open", host: HOST, page: fullPage };
    desk.tell("tab");
    await seen(".page-summary");
  });
});

test("in a popup as small as browsers make them, what takes the focus does not stay under the foot", async () => {
  const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() as DOMRect;
  const save = ".note-editor [type=submit]";
  const inSight = () => box(save).bottom <= box(".dataset-line").top;
  await page.viewport(400, 600);
  popup(opened());
  (await seen(".page-notes-begin button")).click();
  await seen(save);
  scrollBy(0, box(save).bottom - innerHeight + 2);
  expect(inSight()).toBe(false);
  document.querySelector<HTMLElement>(save)?.focus();
  await until(inSight);
});

test("in such a popup an editor that opens is wholly in sight, the button that saves above the foot", async () => {
  const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() as DOMRect;
  await page.viewport(400, 600);
  popup(opened());
  const begin = await seen(".page-notes-begin button");
  document.body.style.minHeight = "2000px";
  onTestFinished(() => document.body.removeAttribute("style"));
  // so low that the field will be in sight and what is below it will not
  scrollBy(0, begin.getBoundingClientRect().top - (box(".dataset-line").top - 200));
  begin.click();
  await seen(".note-editor");
  expect(box(".note-editor").top).toBeGreaterThanOrEqual(box(".app-head").bottom);
  expect(box(".note-editor").bottom).toBeLessThanOrEqual(box(".dataset-line").top);
});

test("while a note is written nothing above it or in it moves, and what came meanwhile is shown once it is put away", async () => {
  const note = { ...newNote(fullPage, "urn:uuid:1", new Date(0)), records: ["prog-gybb", "org-cfrd"] };
  const notes = [{ note, place: { state: "exact" as const, start: 0, end: 4 } }];
  let state: PageState = { ...fullPage, notes, phase: "reading", annotations: [] };
  const desk = opened({ tab: async () => ({ state: "open", host: HOST, page: state }) });
  popup(desk);
  (await seen(".note button", "编辑")).click();
  const save = await seen(".note-editor button", "保存");
  const before = save.getBoundingClientRect();
  expect(find(".note-record", "中国乡村发展基金会")).toBeDefined();
  expect(find(".note-main", "整篇文章")).toBeUndefined();

  state = { ...fullPage, notes: [] };
  desk.tell("tab");
  desk.tell("notes");
  await seen(".notes-list:empty");
  expect(save.getBoundingClientRect()).toEqual(before);
  expect(find(".names", "公益宝贝")).toBeUndefined();
  await commands.press("Escape");
  await seen(".names", "公益宝贝");
});

describe("a record", () => {
  test("opens with what it is linked to, both ways, and back goes back", async () => {
    popup(opened());
    (await seen(".names a", "公益宝贝")).click();
    await until(() => heading() === "公益宝贝");
    expect(find('[data-relation="reports"]', "商业向善")).toBeDefined();
    find('[data-relation="implementing"] a', "阿里巴巴公益")?.click();
    await until(() => heading() === "阿里巴巴公益");
    expect(document.activeElement).toBe(document.querySelector("h1"));
    expect(find('[data-relation="implements"] a', "公益宝贝")).toBeDefined();
    (await seen(".back")).click();
    await until(() => heading() === "公益宝贝");
  });

  test("its figures are a table a metric, with a plot where there are several dates, and numbered sources", async () => {
    location.hash = "#/record/prog-gybb";
    popup(opened());
    const metric = await seen(".metric", "参与商家数");
    expect(metric.querySelector("svg.plot")?.getAttribute("aria-label")).toContain("参与商家数");
    expect([...metric.querySelectorAll(".claim-surface")].map(({ textContent }) => textContent)).toContain(
      "24万家",
    );
    metric.querySelector<HTMLElement>(".claim-source a")?.click();
    expect(document.activeElement?.id).toMatch(/^source-\d+$/);
    expect(location.hash).toBe("#/record/prog-gybb");
  });

  test("says what it is, since when, who runs and who funds it, and its reports", async () => {
    location.hash = "#/record/prog-fsp";
    popup(opened());
    await seen(".record .sz-label", "项目");
    await seen(".record-description");
    expect(find(".facts > div", "2019年")?.textContent).toContain("开始");
    for (const relation of ["accountable", "funding", "reports"])
      expect(document.querySelector(`[data-relation="${relation}"] a`), relation).not.toBeNull();
  });

  test("its sources are copied as references in three styles", async () => {
    location.hash = "#/record/prog-gybb";
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => void copied.push(text));
    popup(opened());
    for (const style of ["GB/T 7714", "BibTeX", "Markdown"]) {
      (await seen(".cite button", style)).click();
      await seen(".cite [role=status]", style);
    }
    const [gbt = "", bib = "", md = ""] = copied;
    expect(gbt).toMatch(/^[^\n]+\[(N|EB)(\/OL)?\]\. [^\n]+\.$/m);
    expect(bib).toMatch(/^@(article|online)\{src-/m);
    expect(md).toMatch(/^- .+公益时报/m);
    expect(gbt.split("\n")).toHaveLength(document.querySelectorAll(".source-list > li").length);
    (await seen(".cite button", "JSON-LD")).click();
    await until(() => copied.length === 4);
    const graph: { "@id": string; "@type": string }[] = JSON.parse(copied[3] ?? "")["@graph"];
    expect(graph[0]).toMatchObject({ "@id": "urn:shanzhu:prog-gybb", name: "公益宝贝" });
    expect(graph.filter((node) => node["@type"] === "NewsArticle")).toHaveLength(gbt.split("\n").length);
  });

  test("tells where else it appears in the reader's notes", async () => {
    location.hash = "#/record/prog-gybb";
    const desk = opened();
    const note = newNote(fullPage, "urn:uuid:1", new Date("2026-11-23T00:00:00Z"));
    popup({ ...desk, notes: { ...desk.notes, about: async () => [{ ...note, body: "与年报核对" }] } });
    await seen(".record-notes", "与年报核对");
  });

  test("while another is fetched, nothing is said of it yet", async () => {
    const waiting: (() => void)[] = [];
    const desk = opened();
    popup({
      ...desk,
      record: async (id) => {
        if (id !== "org-gone") await new Promise<void>((resolve) => waiting.push(resolve));
        return desk.record(id);
      },
    });
    await seen(".page-summary");
    location.hash = "#/record/org-gone";
    await seen(".empty", "org-gone");
    location.hash = "#/record/prog-gybb";
    await until(() => waiting.length === 1);
    await until(() => !find(".empty", ""));
    waiting[0]?.();
    await until(() => heading() === "公益宝贝");
  });

  test("one that is gone from the dataset says so", async () => {
    location.hash = "#/record/prog-gone";
    popup(opened());
    await seen(".empty", "prog-gone");
  });

  test("is remembered among those looked up last", async () => {
    popup(opened());
    (await seen(".names a", "公益宝贝")).click();
    await until(() => heading() === "公益宝贝");
    (await seen(".back")).click();
    await seen(".recent a", "公益宝贝");
  });
});

describe("the data's line", () => {
  test("says how old the data are; an update that fails says why and changes nothing", async () => {
    const desk = opened();
    const { feeds: builtIn } = await desk.syncStatus();
    const status = { feeds: builtIn.map((feed) => ({ ...feed, url: "https://feed.example.org/" })) };
    const failing = async () => {
      const feeds = status.feeds.map((feed) => ({
        ...feed,
        error: "offline",
        reason: { code: "offline", params: {} },
      }));
      return { ...status, feeds };
    };
    popup({ ...desk, syncStatus: async () => status, syncNow: failing });
    await seen(".dataset-said", "数据截至 2026年11月23日");
    (await seen("button", "立即更新")).click();
    await seen(".dataset-error", "没有网络连接");
  });
});

describe("notes", () => {
  test("one is written on the article and saved by keyboard", async () => {
    const saved: string[] = [];
    const desk = opened();
    popup({
      ...desk,
      notes: {
        ...desk.notes,
        save: async (note) => {
          saved.push(`${note.body} ${note.url}`);
          return { note };
        },
      },
    });
    (await seen("button", "给这篇文章记笔记")).click();
    await until(() => document.activeElement?.tagName === "TEXTAREA");
    await commands.typeText("要核实");
    await commands.press("Control", "Enter");
    await until(() => saved.length > 0);
    expect(saved).toEqual([`要核实 ${normaliseUrl(fullPage.url)}`]);
  });
});
