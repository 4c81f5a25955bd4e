import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { NoteCard } from "../../components/card/NoteCard.tsx";
import { type CardOutside, OutsideProvider } from "../../components/card/outside.ts";
import { locale } from "../../components/words.ts";
import { noteWords } from "../../lib/notes/words.ts";
import { noteOf } from "../unit/notes/example.ts";

const t = noteWords("zh-CN");
const note = noteOf({ quote: "800多万", records: ["prog-gybb"] });
const place = document.createElement("div");

afterEach(() => {
  render(null, place);
  place.remove();
});

/** The card of a note, its editor open. */
function edit(changes: Partial<CardOutside>): void {
  const outside = {
    noteHelp: async () => ({ knownTags: ["年报"], recordNames: new Map([["prog-gybb", "公益宝贝"]]) }),
    keepDraft: async () => {},
    unkept: () => undefined,
    ...changes,
  } as CardOutside;
  locale.value = "zh-CN";
  document.body.append(place);
  render(
    <OutsideProvider value={outside}>
      <NoteCard
        note={note}
        place={{ state: "exact", start: 0, end: 5 }}
        fresh={false}
        focus={false}
        onClose={() => {}}
        onStep={() => {}}
      />
    </OutsideProvider>,
    place,
  );
  [...place.querySelectorAll("button")].find(({ textContent }) => textContent === t("edit"))?.click();
}

async function save(): Promise<void> {
  await expect.poll(() => document.activeElement?.tagName).toBe("TEXTAREA");
  await commands.press("Control", "Enter");
}

const said = (role: string) => place.querySelector(`[role="${role}"]`)?.textContent ?? "";

test("the editor names the note's records and offers the tags in use", async () => {
  edit({});
  await expect.poll(() => place.querySelector(".note-record")?.textContent).toContain("公益宝贝");
  expect(place.querySelector('datalist option[value="年报"]')).not.toBeNull();
});

test("says that both texts were kept when another window was first", async () => {
  edit({ saveNote: async (edited) => ({ note: { ...edited, id: "urn:uuid:new" }, copyOf: edited.id }) });
  await save();
  await expect.poll(() => said("status")).toBe(t("copied"));
});

test("says a fault in words and keeps what was written", async () => {
  edit({ saveNote: () => Promise.reject(new Error("unavailable")) });
  await save();
  await expect.poll(() => said("alert")).toContain(t("fault-unavailable"));
  expect(place.querySelector("textarea")?.value).toBe(note.body);
});

test("says at once that what is typed could not be kept, why, and what to do; the text stays", async () => {
  let refuse = true;
  edit({ keepDraft: async () => (refuse ? Promise.reject(new Error("quota")) : undefined) });
  await expect.poll(() => document.activeElement?.tagName).toBe("TEXTAREA");
  await commands.typeText("，再补一句");
  await expect.poll(() => said("alert")).toContain(t("fault-quota"));
  expect(said("alert")).toContain("离开本页前");
  expect(place.querySelector("textarea")?.value).toBe(`${note.body}，再补一句`);
  refuse = false;
  await commands.typeText("。");
  await expect.poll(() => said("alert")).toBe("");
});

test("opened again it takes up what could not be kept", async () => {
  edit({ unkept: () => ({ ...note, body: "上次没存下的话" }) });
  await expect.poll(() => place.querySelector("textarea")?.value).toBe("上次没存下的话");
});
