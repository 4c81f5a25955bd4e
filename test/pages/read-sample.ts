/** The sample pages as text, for tests without a browser: the article's prose, as the content script would send it. */
import { readFile } from "node:fs/promises";
import { parseHTML } from "linkedom";
import { publishedDate } from "../../lib/page/published.ts";
import { isProse } from "../../lib/page/read/block.ts";
import { BLOCK_BORDER } from "../../lib/page/read/page-text.ts";
import { plainLayout } from "../../lib/page/read/plain-layout.ts";
import { readText } from "../../lib/page/read/read-text.ts";
import { articles } from "./site/app/articles.js";

export interface SamplePage {
  readonly text: string;
  readonly published: string | undefined;
}

async function readHtml(name: string): Promise<SamplePage> {
  const bytes = await readFile(new URL(`site/${name}`, import.meta.url));
  const charset = /<meta charset="([\w-]+)"/.exec(bytes.toString("latin1"))?.[1] ?? "utf-8";
  const { document } = parseHTML(new TextDecoder(charset).decode(bytes));
  const page = readText(document.body as unknown as Element, plainLayout);
  const text = page.blocks
    .filter(isProse)
    .map((block) => block.text)
    .join(BLOCK_BORDER);
  return { text, published: publishedDate(document as unknown as Document, text) };
}

/** name: a file of the site, or a route of its single-page app (`app/parcels`). */
export async function readSample(name: string): Promise<SamplePage> {
  const article = Object.entries(articles).find(([route]) => name === `app/${route}`)?.[1];
  if (!article) return readHtml(name);
  const { title, date, paragraphs } = article;
  return { text: [title, ...paragraphs].join(BLOCK_BORDER), published: date };
}
