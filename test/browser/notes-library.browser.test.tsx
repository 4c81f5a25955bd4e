import axe from "axe-core";
import { Dexie } from "dexie";
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { commands } from "vitest/browser";
import "../../components/controls.css";
import "../../components/Note.css";
import { NoteLibrary } from "../../components/NoteLibrary.tsx";
import "../../components/theme.css";
import { toJsonLd } from "../../lib/notes/jsonld.ts";
import type { Note } from "../../lib/notes/note.ts";
import { noteWords } from "../../lib/notes/words.ts";
import { type NotesStore, openNotesStore } from "../../lib/store/notes.ts";
import { noteOf } from "../unit/notes/example.ts";

const t = noteWords("zh-CN");
const NAME = "notes-library-test";
let root: HTMLElement;
let store: NotesStore;
const changed = vi.fn();

beforeEach(() => {
  document.documentElement.lang = "zh-CN";
  root = document.createElement("main");
  document.body.append(root);
  store = openNotesStore({ place: { name: NAME } });
  changed.mockClear();
});
afterEach(async () => {
  render(null, root);
  root.remove();
  store.close();
  await Dexie.delete(NAME);
  await Dexie.delete(`${NAME}-backup`);
});

const texts = (selector: string) => [...root.querySelectorAll(selector)].map((found) => found.textContent);
const button = (text: string) =>
  [...root.querySelectorAll<HTMLElement>("button")].find((one) =>
    one.textContent?.includes(text),
  ) as HTMLElement;

const NOTES: Note[] = [
  noteOf({
    id: "urn:a",
    body: "核对年报",
    tags: ["待核实"],
    quote: "累计帮助超过800多万人次",
    records: ["prog-x"],
  }),
  noteOf({ id: "urn:b", body: "这一段可以引用", quote: "村民的收入比前一年高出1倍", colour: "green" }),
  noteOf({
    id: "urn:c",
    url: "https://other.example/1",
    rawUrl: "https://other.example/1",
    title: "另一篇报道",
    body: "总评",
    tags: ["财报", "待核实"],
  }),
];

async function show(notes: readonly Note[]) {
  await store.bringIn(notes);
  render(
    <NoteLibrary
      store={store}
      changes={0}
      onChanged={changed}
      recordNames={new Map([["prog-x", "善行计划"]])}
      t={t}
    />,
    root,
  );
  await expect.poll(() => root.querySelector("[role=status]")?.textContent).toBeTruthy();
}

function choose(file: string) {
  const input = root.querySelector("input[type=file]") as HTMLInputElement;
  const transfer = new DataTransfer();
  transfer.items.add(new File([file], "notes.jsonld"));
  input.files = transfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

describe("the library of notes", () => {
  test("notes are grouped by article, and every filter narrows them", async () => {
    await show(NOTES);
    expect(texts(".note-title")).toEqual(["一则新闻", "另一篇报道"]);
    const record = root.querySelector<HTMLAnchorElement>(".note-foot .note-record");
    expect([record?.textContent, record?.getAttribute("href")]).toEqual(["善行计划", "#/record/prog-x"]);
    const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

    const search = root.querySelector("input[type=search]") as HTMLInputElement;
    search.focus();
    await commands.typeText("８００");
    await expect.poll(() => texts(".note-body")).toEqual(["核对年报"]);
    search.value = "nian'bao";
    search.dispatchEvent(new InputEvent("input", { isComposing: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([search.value, ...texts(".note-body")]).toEqual(["nian'bao", "核对年报"]);
    search.value = "";
    search.dispatchEvent(new CompositionEvent("compositionend"));
    const site = root.querySelector(`select[aria-label="${t("all-sites")}"]`) as HTMLSelectElement;
    site.value = "other.example";
    site.dispatchEvent(new Event("change"));
    await expect.poll(() => texts(".note-body")).toEqual(["总评"]);
  });

  test("a note is edited in place, deleted and brought back; open pages hear of it", async () => {
    await show(NOTES.slice(0, 1));
    button("编辑").click();
    await expect.poll(() => document.activeElement?.tagName).toBe("TEXTAREA");
    await commands.typeText("，已核");
    await commands.press("Control", "Enter");
    await expect.poll(() => texts(".note-body")).toEqual(["核对年报，已核"]);
    expect(changed).toHaveBeenCalledWith(NOTES[0]?.url);

    button("删除").click();
    await expect.poll(() => texts(".note-body")).toEqual([]);
    button("撤销").click();
    await expect.poll(() => texts(".note-body")).toEqual(["核对年报，已核"]);
  });

  test("saving over what another window saved keeps both texts and says so", async () => {
    await show(NOTES.slice(0, 1));
    button("编辑").click();
    await expect.poll(() => document.activeElement?.tagName).toBe("TEXTAREA");
    await store.save({ ...(NOTES[0] as Note), body: "那边改的" });
    await commands.typeText("，这边改的");
    await commands.press("Control", "Enter");
    await expect.poll(() => texts(".note-body").sort()).toEqual(["核对年报，这边改的", "那边改的"]);
    expect(root.querySelector(".note-warning")?.textContent).toContain("两边的文字都保留了");
  });

  test("what is typed and cannot be kept is said, and the text stays", async () => {
    await show(NOTES.slice(0, 1));
    button("编辑").click();
    await expect.poll(() => document.activeElement?.tagName).toBe("TEXTAREA");
    const keeping = vi.spyOn(store, "saveDraft").mockResolvedValue({ ok: false, error: "quota" });
    await commands.typeText("，未存");
    await expect.poll(() => root.querySelector("[role=alert]")?.textContent).toBe(t("fault-quota"));
    expect(root.querySelector("textarea")?.value).toBe("核对年报，未存");
    keeping.mockRestore();
  });

  test("an import says what it would do, does it once, and refuses what is none", async () => {
    await show(NOTES.slice(0, 1));
    const file = JSON.stringify(toJsonLd(NOTES, "2023-03-01T00:00:00.000Z"));
    choose(file);
    await expect
      .poll(() => root.querySelector(".note-offer")?.textContent)
      .toContain("文件里有 3 条笔记：新增 2 条、已有 1 条（不动）。");
    expect(texts(".note-body")).toHaveLength(1);
    button("导入 2 条").click();
    await expect.poll(() => texts(".note-body")).toHaveLength(3);

    choose(file);
    await expect.poll(() => root.querySelector(".note-offer")?.textContent).toContain("没有需要导入的内容");
    choose(JSON.stringify(toJsonLd([], "2023-03-01T00:00:00.000Z")));
    await expect.poll(() => root.querySelector(".note-take-along")?.textContent).toContain("没有读得出来");
    choose("<html>");
    await expect.poll(() => root.querySelector(".note-take-along")?.textContent).toContain("不是 JSON");
    expect(texts(".note-body")).toHaveLength(3);
  });

  test("lost notes are noticed and come back by one click", async () => {
    await store.bringIn(NOTES);
    await Dexie.delete(NAME);
    await show([]);
    await expect.poll(() => root.querySelector(".note-warning")?.textContent).toContain("还有 3 条笔记");
    button("全部恢复").click();
    await expect.poll(() => texts(".note-body")).toHaveLength(3);
    expect(root.querySelector(".note-warning")).toBeNull();
  });

  test("a recovery that fails says why, and can be tried again", async () => {
    await store.bringIn(NOTES);
    await Dexie.delete(NAME);
    await show([]);
    await expect.poll(() => root.textContent).toContain("全部恢复");
    const failing = vi.spyOn(store, "recover").mockResolvedValue({ ok: false, error: "quota" });
    button("全部恢复").click();
    await expect.poll(() => root.textContent).toContain(t("fault-quota"));
    failing.mockRestore();
    button("全部恢复").click();
    await expect.poll(() => texts(".note-body")).toHaveLength(3);
    expect(root.textContent).not.toContain(t("fault-quota"));
  });

  test("an imported note whose address is none of the web is shown and leads nowhere", async () => {
    await show([{ ...(NOTES[0] as Note), rawUrl: "javascript:alert(1)" }, NOTES[1] as Note]);
    await expect.poll(() => texts(".note-body")).toHaveLength(2);
    const addresses = [...root.querySelectorAll("a")].map(({ protocol }) => protocol);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
  });

  test("of ten thousand notes only what is looked at is drawn, and all are searched", async () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      noteOf({ id: `urn:${i}`, url: `https://news.example/${i >> 1}`, body: `第${i}条`, quote: `引文${i}` }),
    );
    await show(many);
    await expect.poll(() => root.textContent).toContain("10000 条笔记");
    expect(root.querySelectorAll(".note").length).toBeLessThan(100);
    const search = root.querySelector("input[type=search]") as HTMLInputElement;
    search.value = "第9876条";
    search.dispatchEvent(new Event("input"));
    await expect.poll(() => texts(".note-body")).toEqual(["第9876条"]);
  });
});
