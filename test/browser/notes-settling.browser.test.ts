import { afterEach, expect, test } from "vitest";
import type { Place } from "../../lib/anchor/place.ts";
import type { PlacedNote } from "../../lib/page/notes-on-page.ts";
import { PageSession } from "../../lib/page/session.ts";
import { noteOf } from "../unit/notes/example.ts";

const page = document.createElement("main");
const asked: { text: string; settled: boolean }[] = [];
const note = noteOf({ quote: "壹基金" });
let session: PageSession;

afterEach(() => {
  session.stop();
  page.remove();
});

async function start(html: string, notes: readonly PlacedNote["note"][]): Promise<void> {
  page.innerHTML = html;
  document.body.append(page);
  asked.length = 0;
  session = new PageSession(document, {
    ask: async () => ({ annotations: [], introduced: [] }),
    anchor: async (_, text, settled) => {
      if (text !== "") asked.push({ text, settled });
      const place: Place = { state: settled ? "orphan" : "pending" };
      return notes.map((each) => ({ note: each, place }));
    },
    changed: () => {},
  });
  await session.start();
}

const state = () => session.notes.all[0]?.place.state;

test("a note is pending until the page is at rest, and is then looked for once more", async () => {
  await start("<p>一</p>", [note]);
  expect(state()).toBe("pending");
  await expect.poll(state).toBe("orphan");
  expect(asked.map(({ settled }) => settled)).toEqual([false, true]);
});

test("what comes in late is looked through, and puts off the last word", async () => {
  await start("<p>一</p>", [note]);
  page.insertAdjacentHTML("beforeend", "<p>二</p>");
  await expect.poll(state).toBe("orphan");
  const texts = asked.map(({ text, settled }) => `${settled} ${text.includes("二")}`);
  expect(texts).toEqual(["false false", "false true", "true true"]);
});

test("once settled, a change of the text is taken at its word at once", async () => {
  await start("<p>一</p>", [note]);
  await expect.poll(state).toBe("orphan");
  page.insertAdjacentHTML("beforeend", "<p>三</p>");
  await expect.poll(() => asked.at(-1)?.text.includes("三")).toBe(true);
  expect(asked.at(-1)?.settled).toBe(true);
});

test("a page without notes sends its text for none of this", async () => {
  await start("<p>一</p>", []);
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(asked).toEqual([]);
});
