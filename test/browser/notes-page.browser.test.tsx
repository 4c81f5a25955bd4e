import { afterEach, describe, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { App } from "../../components/App.tsx";
import type { NoteDesk } from "../../lib/extension/desk/desk.ts";
import { LOCALES } from "../../lib/i18n/translate.ts";
import { noteWords } from "../../lib/notes/words.ts";
import { noteOf } from "../unit/notes/example.ts";
import { memoryDesk } from "./ui/memory-desk.ts";
import { fullPage } from "./ui/page.ts";
import { clear, find, seen, show, until } from "./ui/show.tsx";

afterEach(clear);

const t = noteWords("zh-CN");
const engine = navigator.userAgent.includes("Firefox") ? "ff" : "cr";

function popup(notes: Partial<NoteDesk>): void {
  const desk = memoryDesk({ tab: async () => ({ state: "open", host: "news.example", page: fullPage }) });
  show(<App />, { ...desk, notes: { ...desk.notes, ...notes } }, { page: "popup" });
}

async function write(words: string): Promise<void> {
  (await seen("button", "给这篇文章记笔记")).click();
  await until(() => document.activeElement?.tagName === "TEXTAREA");
  await commands.typeText(words);
  await commands.press("Control", "Enter");
}

describe("saving", () => {
  test("says that both texts were kept when another window was first", async () => {
    popup({ save: async (note) => ({ note, copyOf: "urn:uuid:other" }) });
    await write("这边改的");
    await seen('[role="status"]', t("copied"));
    expect(find("textarea", "")).toBeUndefined();
  });

  test("says a fault in words and keeps what was written", async () => {
    popup({ save: () => Promise.reject(new Error("quota")) });
    await write("放不下");
    await seen('[role="alert"]', t("fault-quota"));
    expect(document.querySelector("textarea")?.value).toBe("放不下");
  });
});

test("the editor offers the records of the page and the tags in use", async () => {
  popup({ tags: async () => ["待核实", "年报"] });
  (await seen("button", "给这篇文章记笔记")).click();
  await seen(".note-records option", "壹基金");
  await until(() => document.querySelector('.note-editor datalist option[value="年报"]'));
});

test("notes of the same article under another address are offered, folded away", async () => {
  const note = noteOf({ quote: "累计善款数十亿元", body: "转载时核过" });
  const asked: string[] = [];
  popup({
    elsewhere: async (url) => {
      asked.push(url);
      return [{ url: note.url, title: note.title, notes: [note], here: 1 }];
    },
  });
  const summary = await seen("summary", t("elsewhere", { host: "news.example", count: 1 }));
  expect(asked).toEqual([fullPage.url]);
  const details = summary.closest("details") as HTMLDetailsElement;
  expect(details.open).toBe(false);
  summary.click();
  expect(details.open).toBe(true);
  const link = await seen(".note a", note.title);
  expect((link as HTMLAnchorElement).href).toContain("https://news.example/a/1?from=timeline#:~:text=");
  await commands.saveScreenshot(`notes-elsewhere-${engine}`);
});

describe("a record's page", () => {
  const notes = Array.from({ length: 7 }, (_, at) =>
    noteOf({ id: `urn:${at}`, quote: "参与公益宝贝的商家", body: `第${at}条` }),
  );

  test.each(LOCALES)("lists where it appears in the reader's notes, a few at once (%s)", async (language) => {
    const say = noteWords(language);
    const desk = memoryDesk();
    history.replaceState(null, "", "#/record/prog-gybb");
    const about = async (id: string) => (id === "prog-gybb" ? notes : []);
    show(<App />, { ...desk, notes: { ...desk.notes, about } }, { page: "popup", locale: language });
    const section = (await seen("h2", say("about-record"))).closest("section") as HTMLElement;
    expect(section.querySelectorAll(".record-notes > .notes .note")).toHaveLength(5);
    await seen("summary", say("about-more", { count: 2 }));
    section.scrollIntoView();
    await commands.saveScreenshot(`record-notes-${language}-${engine}`);
  });

  test("says nothing where there are none", async () => {
    history.replaceState(null, "", "#/record/prog-gybb");
    show(<App />, memoryDesk(), { page: "popup" });
    await seen("h1", "公益宝贝");
    expect(document.querySelector(".record-notes")).toBeNull();
  });
});
