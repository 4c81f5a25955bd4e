/** The notes of a reader who checks the sample news site, put where the extension keeps its own. */
import type { Page } from "puppeteer-core";
import type { Note } from "../../lib/notes/note.ts";

const GOODS = { url: "https://gongyishibao.com/goods.html", title: "三百个商家和一分钱：公益宝贝走过的路" };
const FAMILY = {
  url: "https://gongyi.people.com.cn/family.html",
  title: "从照料者到同行者：心智障碍者家庭支持计划",
};

function note(at: number, on: typeof GOODS, over: Partial<Note> & { quote?: string }): Note {
  const { quote, ...rest } = over;
  const day = `2023-03-0${(at % 8) + 1}T08:00:00.000Z`;
  return {
    id: `urn:uuid:0000000${at}-0000-4000-8000-000000000000`,
    ...on,
    rawUrl: on.url,
    created: day,
    modified: day,
    revision: 1,
    body: "",
    tags: [],
    records: [],
    colour: "yellow",
    ...rest,
    ...(quote && {
      target: {
        quote: { exact: quote, prefix: "", suffix: "" },
        position: { start: at * 40, end: at * 40 + quote.length },
      },
    }),
  };
}

const NOTES: readonly Note[] = [
  note(1, GOODS, {
    quote: "累计帮助超过800多万人次",
    body: "年报写的是 834 万人次，口径是累计受益，可以引用。",
    tags: ["已核", "年报"],
    records: ["prog-gybb"],
    colour: "green",
  }),
  note(2, GOODS, {
    quote: "每笔成交捐出约5.3分",
    body: "平均数，注意不是每家商家的设定值。",
    tags: ["口径"],
    records: ["prog-gybb"],
  }),
  note(3, GOODS, { body: "整篇可作 9·5 公益周的背景稿。", tags: ["选题"], colour: "blue" }),
  note(4, FAMILY, {
    quote: "全国58个城市培育家长组织",
    body: "基金会网站写 62 个，发邮件问过，等回复。",
    tags: ["待核实"],
    colour: "pink",
  }),
  note(5, FAMILY, { quote: "受益家庭约5.8万户", tags: ["待核实", "年报"] }),
];

/** Shows the notes on the library's page of notes, and leaves none behind: other views show what a new reader sees. */
export async function showNotes(page: Page): Promise<void> {
  await page.waitForSelector(".note-library");
  await write(page, NOTES);
  await page.reload();
  await page.waitForSelector(".note-article");
  await write(page, []);
}

/** Makes these all the notes there are. */
async function write(page: Page, notes: readonly Note[]): Promise<void> {
  await page.evaluate(async (given) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("shanzhu-notes");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const writing = database.transaction("notes", "readwrite");
    writing.objectStore("notes").clear();
    for (const note of given) writing.objectStore("notes").put(note);
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  }, notes);
}
