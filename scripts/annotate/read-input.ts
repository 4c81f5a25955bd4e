import { readFile, stat } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { parseHTML } from "linkedom";
import { publishedDate } from "../../lib/page/published.ts";
import { isProse } from "../../lib/page/read/block.ts";
import { BLOCK_BORDER } from "../../lib/page/read/page-text.ts";
import { plainLayout } from "../../lib/page/read/plain-layout.ts";
import { readText } from "../../lib/page/read/read-text.ts";
import { decode } from "../decode.ts";
import { bylineDate } from "./byline.ts";

export interface Input {
  readonly text: string;
  /** The text was taken out of HTML, so that offsets need it beside them. */
  readonly extracted: boolean;
  /** The publication date the page or the byline gives. */
  readonly published?: string;
}

const LOOKS_LIKE_HTML = /^\s*(<!doctype html|<html|<head|<body|<\?xml|<article|<p[\s>]|<div[\s>])/i;

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "permission denied",
  EISDIR: "is a directory",
};

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === "-") return buffer(process.stdin);
  try {
    if ((await stat(file)).isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    return await readFile(file);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new Error(WHY[code] ?? message);
  }
}

/**
 * The page's prose as the content script reads it; menus and footers are left out. HTML may omit the tags of html and
 * body, which the parser here does not add as a browser does.
 */
function fromHtml(html: string): Input {
  const { document } = parseHTML(
    /<(html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`,
  );
  const { body, documentElement } = document;
  const page = readText(body.childNodes.length > 0 ? body : documentElement, plainLayout);
  const text = page.blocks
    .filter(isProse)
    .map((block) => block.text)
    .join(BLOCK_BORDER);
  const published = publishedDate(document as unknown as Document, page.text);
  return { text, extracted: true, ...(published !== undefined && { published }) };
}

/** Reads one argument of the command line: a file, or `-` for the standard input. Throws with what is wrong. */
export async function readInput(file: string): Promise<Input> {
  const text = decode(await bytesOf(file));
  const html = /\.x?html?$/i.test(file) || (file === "-" && LOOKS_LIKE_HTML.test(text));
  if (html) return fromHtml(text);
  const published = bylineDate(text);
  return { text, extracted: false, ...(published !== undefined && { published }) };
}
