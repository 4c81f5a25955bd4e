import axe from "axe-core";
import { render } from "preact";
import { useState } from "preact/hooks";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { commands } from "vitest/browser";
import "../../components/controls.css";
import "../../components/Note.css";
import { NoteEditor } from "../../components/NoteEditor.tsx";
import { NoteList } from "../../components/NoteList.tsx";
import "../../components/theme.css";
import type { Place } from "../../lib/anchor/place.ts";
import type { Note } from "../../lib/notes/note.ts";
import { noteWords } from "../../lib/notes/words.ts";
import { noteOf } from "../unit/notes/example.ts";

const t = noteWords("zh-CN");
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement("main");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const one = <T extends Element>(selector: string) => root.querySelector(selector) as T;
const texts = (selector: string) => [...root.querySelectorAll(selector)].map((found) => found.textContent);

async function accessible() {
  const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

describe("NoteList", () => {
  const anchored = (id: string, quote: string | undefined, place: Place) => ({
    note: noteOf({ id, body: `关于${id}`, ...(quote && { quote }) }),
    place,
  });
  const notes = [
    anchored("丙", "公益宝贝", { state: "orphan" }),
    anchored("乙", "800多万", {
      state: "changed",
      what: "figure",
      start: 90,
      end: 96,
      was: "800多万",
      is: "900多万",
    }),
    anchored("甲", "乡村特派员", { state: "exact", start: 10, end: 15 }),
    anchored("全", undefined, { state: "exact", start: 0, end: 0 }),
    anchored("丁", "手册", { state: "ambiguous", count: 3 }),
  ];
  const handlers = () => ({ onOpen: vi.fn(), onEdit: vi.fn(), onDelete: vi.fn(), onUndo: vi.fn() });

  test("every note is listed, in the order of the text, with what became of its words", async () => {
    render(<NoteList notes={notes} {...handlers()} t={t} />, root);
    expect(texts(".note-body")).toEqual(["关于全", "关于甲", "关于乙", "关于丙", "关于丁"]);
    expect(texts(".note-place")).toEqual([
      "文中的数字变了：800多万 → 900多万",
      "本页已没有这段文字",
      "文中有 3 处同样的文字，无法确定是哪一处",
    ]);
    await accessible();
  });

  test("by keyboard: arrows walk, Enter goes to the text, Delete deletes, and the focus is on undo", async () => {
    const on = handlers();
    render(<NoteList notes={notes} {...on} t={t} />, root);
    one<HTMLElement>(".note-main").focus();
    await commands.press("ArrowDown");
    await commands.press("Enter");
    expect(on.onOpen.mock.lastCall?.[0].id).toBe("甲");
    await commands.press("Delete");
    expect(on.onDelete.mock.lastCall?.[0].id).toBe("甲");
    expect(document.activeElement?.textContent).toBe("撤销");
    expect(texts(".note-body")).not.toContain("关于甲");
    await commands.press("Enter");
    expect(on.onUndo.mock.lastCall?.[0].id).toBe("甲");
    expect(texts(".note-body")).toContain("关于甲");
  });

  test("without notes it says how to make one", async () => {
    render(<NoteList notes={[]} {...handlers()} t={t} />, root);
    expect(root.textContent).toContain("选中一段文字");
    await accessible();
  });
});

describe("NoteEditor", () => {
  const saved = vi.fn<(note: Note) => void>();
  const cancelled = vi.fn();
  const typed: Note[] = [];

  function Desk() {
    const [draft, setDraft] = useState(noteOf({ body: "", quote: "捐赠超 500 万元" }));
    const keep = (note: Note) => {
      typed.push(note);
      setDraft(note);
    };
    return (
      <NoteEditor
        draft={draft}
        onChange={keep}
        onSave={saved}
        onCancel={cancelled}
        knownTags={["善款"]}
        recordNames={new Map([["prog-x", "公益宝贝"]])}
        t={t}
      />
    );
  }
  beforeEach(() => {
    vi.clearAllMocks();
    typed.length = 0;
    render(<Desk />, root);
  });

  test("it has the focus, hands out every keystroke, and Ctrl+Enter saves", async () => {
    await expect.poll(() => document.activeElement?.tagName).toBe("TEXTAREA");
    await commands.typeText("核对");
    expect(typed.map(({ body }) => body).at(-1)).toBe("核对");
    await commands.press("Control", "Enter");
    expect(saved.mock.lastCall?.[0].body).toBe("核对");
    await accessible();
  });

  test("Escape puts it away without saving", async () => {
    await expect.poll(() => document.activeElement?.tagName).toBe("TEXTAREA");
    await commands.typeText("半句");
    await commands.press("Escape");
    expect(cancelled).toHaveBeenCalledOnce();
    expect(saved).not.toHaveBeenCalled();
    expect(typed.at(-1)?.body).toBe("半句");
  });

  test("tags are made by Enter or a Chinese comma, offered from before, and removed", async () => {
    const field = one<HTMLInputElement>(".note-tag-field");
    field.focus();
    await commands.typeText("待核实");
    await commands.press("Enter");
    await commands.typeText("财报，");
    expect(typed.at(-1)?.tags).toEqual(["待核实", "财报"]);
    expect(one("datalist").innerHTML).toContain("善款");
    await commands.press("Backspace");
    expect(typed.at(-1)?.tags).toEqual(["待核实"]);
    one<HTMLElement>(".note-tag button").click();
    await expect.poll(() => typed.at(-1)?.tags).toEqual([]);
    expect(saved).not.toHaveBeenCalled();
  });

  test("a record the page names is linked and taken away again", async () => {
    const offers = one<HTMLSelectElement>(".note-records select");
    offers.value = "prog-x";
    offers.dispatchEvent(new Event("change", { bubbles: true }));
    await expect.poll(() => texts(".note-record").join()).toContain("公益宝贝");
    expect(typed.at(-1)?.records).toEqual(["prog-x"]);
    await accessible();
    one<HTMLElement>(".note-record button").click();
    await expect.poll(() => typed.at(-1)?.records).toEqual([]);
  });

  test("the colour is chosen by its name", async () => {
    one<HTMLInputElement>("input[value=green]").click();
    await expect.poll(() => typed.at(-1)?.colour).toBe("green");
  });
});
