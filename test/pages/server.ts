/** The sample news site over HTTP: for `npm start` and for the tests that need a real page. */
import { readFile } from "node:fs/promises";
import type { RequestListener, ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { type Served, serve } from "../harness/serve.ts";

const SITE = fileURLToPath(new URL("site", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
};

/** The file a path shows: a folder its index.html, a route of the single-page app the app itself. */
function fileOf(path: string): string {
  const file = normalize(path.endsWith("/") ? `${path}index.html` : path);
  return /^\/app\/[^.]*$/.test(file) ? "/app/index.html" : file;
}

/** Pages say their charset in a meta tag, as old sites do; the header is silent about it. */
async function answer(path: string, response: ServerResponse): Promise<void> {
  const file = fileOf(path);
  try {
    const body = await readFile(join(SITE, file));
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-store",
    });
    response.end(body);
  } catch {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
    response.end("没有这一页\n");
  }
}

/** Serves only files below `site`; everything else is 404. */
export const answerFromSite: RequestListener = (request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://site");
  void answer(safely(pathname), response);
};

/** Port 0 takes a free one. */
export const serveSite = (where: { port: number; host: string }): Promise<Served> =>
  serve(answerFromSite, where);

/** Decodes a path; one that can't be decoded is the path of no file. */
function safely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "/404";
  }
}
