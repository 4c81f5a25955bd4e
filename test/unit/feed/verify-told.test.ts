/** What `feed verify` says of a feed that is not in order: which file or address, what, why, and what to do. */

import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildFeed } from "../../../lib/dataset/feed/build.ts";
import { generateKey } from "../../../lib/dataset/feed/keys.ts";
import { writeFeed } from "../../../scripts/feed/write-feed.ts";
import { feed, feedBeside } from "./command.ts";
import { options } from "./edition.ts";
import { dataset } from "./records.ts";

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "shanzhu-told-"));
  await writeFeed(await buildFeed(dataset(), await generateKey(), options()), folder);
});
afterEach(() => rmSync(folder, { recursive: true }));
const fileOf = (kind: "m" | "s") => join(folder, kind, readdirSync(join(folder, kind))[0] ?? "");

describe("a folder", () => {
  test("a shard that grew", () => {
    const file = fileOf("s");
    const { length } = readFileSync(file);
    appendFileSync(file, "xx");
    const { status, stdout, stderr } = feed("verify", folder);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      `bad-length: ${file}: A file has the wrong length (${length + 2} bytes instead of ${length}). Not accepted. ` +
        "Put the whole folder on the server again; if it is damaged there too, build it again.\n",
    );
  });

  test.each([
    ["m", "bad-hash: ", "does not match its signed checksum"],
    ["s", "bad-hash: ", "does not match its signed checksum"],
  ] as const)("a bit turned in %s/", (kind, code, words) => {
    const file = fileOf(kind);
    const bytes = readFileSync(file);
    bytes[12] = (bytes[12] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { stderr } = feed("verify", folder);
    expect(stderr).toContain(`${code}${file}: `);
    expect(stderr).toContain(words);
  });

  test.each([
    [
      "{}",
      "not-a-feed: ",
      "There is no Shanzhu feed at this address. Give the folder that 'feed build' wrote",
    ],
    [
      '{"signed":"{}","signatures":[{"publicKey":"%","signature":""}],"successions":[]}',
      "bad-signature: ",
      "Build it again",
    ],
  ])("%j for latest.json", (text, code, words) => {
    writeFileSync(join(folder, "latest.json"), text);
    const { stderr } = feed("verify", folder);
    expect(stderr).toContain(`${code}${join(folder, "latest.json")}: `);
    expect(stderr).toContain(words);
  });

  test("another fingerprint than the publisher's", () => {
    const { stderr } = feed("verify", folder, "--fingerprint", "0".repeat(64));
    expect(stderr).toContain(`no-known-key: ${join(folder, "latest.json")}: `);
    expect(stderr).toContain("Compare the fingerprint with the one that 'feed keygen'");
  });

  test("latest.json named itself is as good as its folder", () => {
    expect(feed("verify", join(folder, "latest.json")).status).toBe(0);
  });
});

describe("an address", () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const serve = async (answer: RequestListener) => {
    server = createServer(answer);
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed/`;
  };
  /** The folder, but for what `instead` answers. */
  const almost = (instead: (path: string, response: Parameters<RequestListener>[1]) => boolean) =>
    serve((request, response) => {
      const path = (request.url ?? "").replace("/feed/", "");
      if (!instead(path, response)) response.end(readFileSync(join(folder, path)));
    });

  test("whose files are all there", async () => {
    const url = await almost(() => false);
    expect((await feedBeside("verify", url)).stdout).toContain("is in order");
    expect((await feedBeside("verify", `${url}latest.json`)).status).toBe(0);
  });

  test("where nobody answers", async () => {
    const url = await serve(() => {});
    await new Promise((resolve) => server?.close(resolve));
    const { status, stderr } = await feedBeside("verify", url);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `${url}latest.json: the server can't be reached (connection refused); is the address right, and is it running?\n`,
    );
  });

  test("where the server fails", async () => {
    const url = await serve((_, response) => response.writeHead(503).end());
    expect((await feedBeside("verify", url)).stderr).toContain(
      `${url}latest.json: the server answered 503 Service Unavailable`,
    );
  });

  test("where one shard was not put there, or came only in part", async () => {
    const missing = await almost((path, response) => {
      if (path.startsWith("s/")) response.writeHead(404).end();
      return path.startsWith("s/");
    });
    expect((await feedBeside("verify", missing)).stderr).toMatch(
      new RegExp(`^${missing}s/[0-9a-f]{64}\\.gz: is missing, which the feed names; put the whole folder`),
    );
    server?.close();
    const cut = await almost((path, response) => {
      if (!path.startsWith("s/")) return false;
      response.writeHead(200, { "content-length": "5000" });
      response.write("x", () => response.destroy());
      return true;
    });
    expect((await feedBeside("verify", cut)).stderr).toMatch(/\.gz: the connection broke .*try again/);
  });

  test("where a shard is another's", async () => {
    const url = await almost((path, response) => {
      if (path.startsWith("s/")) response.end("not this");
      return path.startsWith("s/");
    });
    expect((await feedBeside("verify", url)).stderr).toMatch(
      new RegExp(`^bad-length: ${url}s/[0-9a-f]{64}\\.gz: A file has the wrong length`),
    );
  });

  test("that is neither http nor a folder", () => {
    const { status, stderr } = feed("verify", "ftp://example.org/feed/");
    expect(status).toBe(2);
    expect(stderr).toContain("ftp://example.org/feed/: a feed is read from a folder, or from an http");
  });
});
