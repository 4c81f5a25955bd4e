/** Runs in the benched page, as the content script does beside one; names are looked for in a worker, as in the background. */
import Mark from "mark.js";
import marksCss from "../../../entrypoints/page.content/marks.css?inline";
import type { Annotated } from "../../../lib/annotate/annotation.ts";
import type { Ask } from "../../../lib/page/annotator.ts";
import { ReadingDesk } from "../../../lib/page/reading-desk.ts";
import { PageSession } from "../../../lib/page/session.ts";

const NAMES = ["公益宝贝", "乡村特派员", "壹基金", "水滴公益", "爱心包裹"];

/** Finds the names away from the main thread, as the background does. */
const WORKER = `
const names = new RegExp(${JSON.stringify(NAMES.join("|"))}, "g");
onmessage = ({ data: { id, text } }) => postMessage({ id, annotations: [...text.matchAll(names)].map((match) => (
  { kind: "program", id: match[0], start: match.index, end: match.index + match[0].length })) });`;

function worker(): Ask {
  const port = new Worker(URL.createObjectURL(new Blob([WORKER])));
  const waiting = new Map<number, (said: Annotated) => void>();
  port.onmessage = ({ data }) => {
    waiting.get(data.id)?.({ annotations: data.annotations, introduced: [] });
    waiting.delete(data.id);
  };
  let last = 0;
  return (text) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      port.postMessage({ id: last, text });
    });
}

let session: PageSession | undefined;
let ask: ReturnType<typeof worker> | undefined;

async function start(): Promise<void> {
  ask ??= worker();
  session = new PageSession(document, { ask, anchor: async () => [], changed: () => {} });
  await session.start();
}

function stop(): void {
  session?.stop();
  session = undefined;
}

const style = document.createElement("style");
style.textContent = marksCss;

/** The style sheet that the browser adds to pages before they are parsed. */
function dress(): void {
  document.head.append(style);
}

function undress(): void {
  style.remove();
}

const article = document.querySelector("article") as HTMLElement;
const asSent = article.innerHTML;

/** The article as it was before any edit. */
function restore(): void {
  article.innerHTML = asSent;
}

/** Every name painted, near or far, and nothing else done: what the browser's own highlights cost. */
function paintAll(): void {
  const highlight = new Highlight();
  const names = new RegExp(NAMES.join("|"), "g");
  for (const paragraph of article.querySelectorAll("p")) {
    const text = paragraph.firstChild as Text;
    for (const { 0: name, index } of text.data.matchAll(names)) {
      const [startOffset, endOffset] = [index, index + name.length];
      highlight.add(new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset }));
    }
  }
  CSS.highlights.set("shanzhu-normal-program", highlight);
}

function paintNone(): void {
  CSS.highlights.delete("shanzhu-normal-program");
}

/** Marks known, painted or waiting out of sight. */
function marked(): number {
  return session ? new ReadingDesk(session, () => {}).list().length : 0;
}

function markWithMarkJs(): Promise<number> {
  return new Promise((resolve) => {
    new Mark(document.body).mark(NAMES, { separateWordSearch: false, done: resolve });
  });
}

function unmark(): Promise<void> {
  return new Promise((resolve) => new Mark(document.body).unmark({ done: () => resolve() }));
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Edits of every kind a page makes, a hundred a frame; the time of the edits, their layout and what follows them. */
async function edit(count: number): Promise<number> {
  const paragraphs = [...document.querySelectorAll("p")];
  let spent = 0;
  for (let at = 0; at < count; at += 100) {
    const began = performance.now();
    for (let each = at; each < at + 100; each++) {
      const paragraph = paragraphs[(each * 7) % paragraphs.length] as HTMLElement;
      if (each % 3 === 0) (paragraph.firstChild as Text).appendData("增");
      else if (each % 3 === 1) paragraph.append(document.createTextNode("补"));
      else paragraph.classList.toggle("seen");
    }
    void document.body.offsetHeight;
    await Promise.resolve();
    spent += performance.now() - began;
    await frame();
  }
  return spent;
}

/** The longest the main thread did not answer while `work` ran, in ms. */
async function longestGap(work: () => Promise<unknown>): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  let running = true;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) port2.postMessage(null);
  };
  port2.postMessage(null);
  await work();
  await frame();
  running = false;
  return longest;
}

Object.assign(globalThis, {
  bench: {
    start,
    stop,
    dress,
    undress,
    restore,
    paintAll,
    paintNone,
    marked,
    markWithMarkJs,
    unmark,
    edit,
    longestGap,
    frame,
  },
});
