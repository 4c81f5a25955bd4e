/**
 * What servers and networks between do to a transfer, with each browser's own fetch: what was there stays, the data page
 * says why, and the edition comes with the next attempt after the fault has gone.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Page } from "puppeteer-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildFeed, type FeedFiles } from "../../lib/dataset/feed/build.ts";
import { generateKey, type KeyFile } from "../../lib/dataset/feed/keys.ts";
import { edition } from "../../scripts/feed/edition.ts";
import { BROWSERS } from "../harness/extension.ts";
import { ask } from "../harness/extension-message.ts";
import { useExtension } from "../harness/use-extension.ts";
import { gzipBomb } from "../unit/feed/bomb.ts";
import { organisation } from "../unit/feed/records.ts";
import { inWords } from "../unit/feed/words.ts";

/** A listed news host; the browser is told to find it here. */
const HOST = "http://gongyi.qq.com";

interface Fault {
  readonly code: RegExp;
  /** The files it happens to. */
  readonly files: RegExp;
  answer(response: ServerResponse, bytes: Uint8Array, request: IncomingMessage): void;
}

const UPDATE = ".feed:nth-child(2) .feed-actions button:nth-of-type(1)";

const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1);
/** Says so much itself, and hangs up. */
const raw =
  (head: string, body: (bytes: Uint8Array) => Uint8Array): Fault["answer"] =>
  (response, bytes, { socket }) => {
    response.detachSocket(socket);
    socket.end(Buffer.concat([Buffer.from(head), body(bytes)]));
  };
const bomb = gzipBomb();

const FAULTS: Readonly<Record<string, Fault>> = {
  "a shard cut off before its announced end": {
    code: /^cut-off$/,
    files: /^s\//,
    answer: (response, bytes) => {
      response.writeHead(200, { "Content-Length": bytes.length });
      response.write(half(bytes), () => response.destroy());
    },
  },
  "a shard cut off between its chunks": {
    code: /^cut-off$/,
    files: /^s\//,
    answer: (response, bytes) => void response.write(half(bytes), () => response.destroy()),
  },
  "a shard that ends too early where nothing announced its end": {
    code: /^bad-length$/,
    files: /^s\//,
    answer: raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", half),
  },
  "a shard cut off while the browser inflates it": {
    code: /^(cut-off|bad-length)$/,
    files: /^s\//,
    answer: (response, bytes) => {
      response.writeHead(200, { "Content-Encoding": "gzip", "Content-Length": bytes.length });
      response.write(half(bytes), () => response.destroy());
    },
  },
  "a truncated shard that the browser inflates": {
    code: /^(cut-off|bad-length)$/,
    files: /^s\//,
    answer: (response, bytes) =>
      void response.writeHead(200, { "Content-Encoding": "gzip" }).end(half(bytes)),
  },
  "ten gigabytes that the browser inflates": {
    code: /^too-large$/,
    files: /^s\//,
    answer: (response) => void response.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb),
  },
  "a manifest cut off": {
    code: /^cut-off$/,
    files: /^m\//,
    answer: (response, bytes) => void response.write(half(bytes), () => response.destroy()),
  },
  "an answer cut off in its head": {
    // Chromium makes an empty answer of it
    code: /^(unreachable|not-a-feed)$/,
    files: /^latest/,
    answer: raw("HTTP/1.1 200 OK\r\nConte", () => new Uint8Array()),
  },
  "no answer": {
    code: /^unreachable$/,
    files: /^latest/,
    answer: (_, __, { socket }) => socket.destroy(),
  },
  "a redirect that leads to itself": {
    code: /^unreachable$/,
    files: /^latest/,
    answer: (response) => void response.writeHead(302, { Location: `${HOST}/feed/latest.json` }).end(),
  },
  "a login page in the place of everything": {
    code: /^web-page$/,
    files: /./,
    answer: (response) => void response.writeHead(302, { Location: `${HOST}/login` }).end(),
  },
  "a login page of another host": {
    code: /^unreachable$/,
    files: /./,
    answer: (response, _, { socket }) =>
      void response.writeHead(302, { Location: `http://127.0.0.1:${socket.localPort}/login` }).end(),
  },
  "an error page that says 200": {
    code: /^web-page$/,
    files: /^s\//,
    answer: (response) => void response.end("<!DOCTYPE html><title>出错了</title>"),
  },
  "a server that asks for peace": {
    code: /^http-status$/,
    files: /^latest/,
    answer: (response) => void response.writeHead(429, { "Retry-After": "3600" }).end(),
  },
};

describe.each(BROWSERS)("%s", (kind) => {
  let key: KeyFile;
  let files: FeedFiles = new Map();
  let fault: Fault | undefined;
  const extension = useExtension(kind, {
    news(request, response) {
      const { url = "/" } = request;
      if (!url.startsWith("/feed/")) {
        response.writeHead(200, { "content-type": "text/html" }).end("<html><form>登录</form>");
        return;
      }
      const path = url.slice("/feed/".length);
      const bytes = files.get(path);
      if (bytes && fault?.files.test(path)) fault.answer(response, bytes, request);
      else response.writeHead(bytes ? 200 : 404).end(bytes);
    },
  });
  let library: Page;
  let day = 0;
  const publish = async () => {
    const options = edition("own", "某基金会", new Date(Date.UTC(2023, 1, ++day)), 36500);
    files = await buildFeed([organisation("one", `第${day}版的基金会`)], key, options);
    return options.issued;
  };
  beforeAll(async () => {
    key = await generateKey();
  });
  afterEach(() => {
    fault = undefined;
  });

  test.each(Object.entries(FAULTS))("%s", async (_, injected) => {
    library ??= await extension.openOwn("library.html#/data");
    const before = await publish();
    if (day === 1) await ask(library, "addFeed", { url: `${HOST}/feed/`, fingerprint: key.fingerprint });
    expect((await ask(library, "syncNow")).feeds[1]).toMatchObject({ issued: before });

    const after = await publish();
    fault = injected;
    const trouble = () =>
      library.$eval(".feed:nth-child(2)", (feed) => feed.querySelector(".feed-trouble")?.textContent ?? "");
    await library.bringToFront();
    await library.waitForSelector(UPDATE);
    await library.click(UPDATE);
    await expect.poll(trouble, { timeout: 20_000 }).not.toBe("");
    const [, feed] = (await ask(library, "syncStatus")).feeds;
    expect(feed?.error).toMatch(injected.code);
    expect(feed).toMatchObject({ issued: before, records: 1, publisher: "某基金会" });
    expect(inWords(feed?.reason ?? { code: "", params: {} })).toContain(await trouble());

    fault = undefined;
    await library.click(UPDATE);
    await expect.poll(trouble, { timeout: 20_000 }).toBe("");
    expect((await ask(library, "syncStatus")).feeds[1]).toMatchObject({ issued: after, records: 1 });
  });
});
