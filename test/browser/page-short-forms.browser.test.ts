import { afterEach, beforeEach, expect, test } from "vitest";
import { annotatePart, type Knowledge } from "../../lib/annotate/annotate.ts";
import type { NamedRecord } from "../../lib/dataset/schema.ts";
import { compile, loadLexicon } from "../../lib/lexicon/index.ts";
import { PageSession } from "../../lib/page/session.ts";
import { painted } from "./page-samples.ts";

const ID = "org-one-foundation";
const record = {
  id: ID,
  kind: "organisation",
  name: "深圳壹基金公益基金会",
  names: [],
} as unknown as NamedRecord;
const known: Knowledge = {
  lexicon: loadLexicon(compile([{ text: record.name, record: 0, match: "alone" }])),
  directory: [ID],
  gather: async (ids) => ({
    records: new Map(ids.includes(ID) ? [[ID, record]] : []),
    claims: [],
    metrics: new Map(),
    sources: new Map(),
  }),
};
const INTRODUCES = "<p>深圳壹基金公益基金会（以下简称“基金会”）发布年报。</p>";
const LONG = `<p>${"据了解各地都有进展。".repeat(3_000)}</p>`;
const NAME = `organisation:${record.name}`;
const FORM = "organisation:基金会";

let page: HTMLElement;
let session: PageSession;
let asked: string[];

beforeEach(() => {
  page = document.createElement("main");
  document.body.append(page);
  asked = [];
});

afterEach(() => {
  session.stop();
  page.remove();
});

async function start(html: string): Promise<void> {
  page.innerHTML = html;
  const ask = async (text: string, context: Parameters<typeof annotatePart>[2]) => {
    asked.push(text);
    return annotatePart(text, known, context);
  };
  session = new PageSession(document, { ask, anchor: async () => [], changed: () => {} });
  await session.start();
}

test("a short form holds in what is added later", async () => {
  await start(INTRODUCES);
  expect(painted()).toEqual([NAME]);
  asked.length = 0;
  page.insertAdjacentHTML("beforeend", "<p>基金会表示。</p>");
  await expect.poll(() => painted()).toEqual([NAME, FORM]);
  expect(asked).toEqual(["基金会表示。"]);
});

test("and in the next piece of a long page, not before it is introduced", async () => {
  await start(`<p>基金会很多。</p>${LONG}${INTRODUCES}${LONG}<p>基金会表示。</p>`);
  expect(painted()).toEqual([NAME, FORM]);
  expect(asked.every((text) => text.length <= 50_000)).toBe(true);
});

test("where it is introduced above what was read before, that is asked about again, and the rest is not", async () => {
  await start("<p>基金会很多。</p><p id=here>此处</p><p>基金会表示。</p>");
  expect(painted()).toEqual([]);
  asked.length = 0;
  page.querySelector("#here")?.insertAdjacentHTML("beforebegin", INTRODUCES);
  await expect.poll(() => painted()).toEqual([NAME, FORM]);
  expect(asked.join()).not.toContain("基金会很多");
});

test("it holds no more when what introduced it is gone", async () => {
  await start(`${INTRODUCES}<p>基金会表示。</p>`);
  expect(painted()).toEqual([NAME, FORM]);
  page.firstElementChild?.remove();
  await expect.poll(() => painted()).toEqual([]);
});

test("a page that introduces thousands is still asked about in a few pieces", async () => {
  const many = Array.from({ length: 2_000 }, (_, i) => `<p>${record.name}（以下简称“壹金${i}”）。</p>`);
  await start(many.join(""));
  expect(painted().length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThan(20);
});
