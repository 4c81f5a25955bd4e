/** The dataset is swapped while a page is being read: in the end no mark is of the one before. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { DatasetHeard } from "../../lib/page/dataset-heard.ts";
import { PageSession } from "../../lib/page/session.ts";
import { annotationsOf, painted } from "./page-samples.ts";

/** What each dataset knows. */
const KNOWN = { old: "公益宝贝", new: "壹基金" } as const;
/** More than travels at once, so that the page is asked about in several pieces. */
const PIECES = 4;
const TEXT = Array.from({ length: PIECES }, () => `<p>公益宝贝与壹基金。${"字".repeat(49_000)}</p>`).join("");

let page: HTMLElement;
let session: PageSession | undefined;
beforeEach(() => {
  page = document.createElement("main");
  page.innerHTML = TEXT;
  document.body.append(page);
});
afterEach(() => {
  session?.stop();
  page.remove();
});

/** A background whose dataset is swapped while it answers the n-th question; what it told has come by the old one still. */
function swappingAt(n: number, tell: (session: PageSession, generation: keyof typeof KNOWN) => void) {
  let live: keyof typeof KNOWN = "old";
  let asked = 0;
  const made = new PageSession(document, {
    ask: async (text) => {
      const answering = live;
      if (++asked === n) live = "new";
      await new Promise((resolve) => setTimeout(resolve, 5));
      tell(made, answering);
      const id = answering === "old" ? "prog-gongyi-baobei" : "org-one-foundation";
      return { annotations: annotationsOf(text).filter((each) => each.id === id), introduced: [] };
    },
    anchor: async () => [],
    changed: () => {},
  });
  return { made, isSwapped: () => live === "new" };
}

const words = () => [...new Set(painted().map((each) => each.split(":")[1]))];

test.each(Array.from({ length: PIECES }, (_, i) => i + 1))("told while piece %i is under way", async (n) => {
  let told = false;
  const { made, isSwapped } = swappingAt(n, (session) => {
    if (isSwapped() && !told) {
      told = true;
      void session.datasetChanged();
    }
  });
  session = made;
  await session.start();
  expect(words()).toEqual([KNOWN.new]);
});

test.each(Array.from({ length: PIECES - 1 }, (_, i) => i + 1))(
  "not told, the first answer of the new one gives it away: after piece %i",
  async (n) => {
    const heard = new DatasetHeard();
    const { made } = swappingAt(n, (session, generation) => {
      if (heard.isAnother(generation)) void session.datasetChanged();
    });
    session = made;
    await session.start();
    expect(words()).toEqual([KNOWN.new]);
  },
);

test("a late answer of the dataset before is no news", () => {
  const heard = new DatasetHeard();
  expect(["a", "a", "b", "a", "b", "c"].map((each) => heard.isAnother(each))).toEqual([
    false,
    false,
    true,
    false,
    false,
    true,
  ]);
});
