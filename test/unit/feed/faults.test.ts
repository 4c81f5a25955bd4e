/**
 * Everything that can be wrong with a feed or on the way to it. For each: the reader has edition 2, the publisher brings
 * out edition 3, the fault happens. Wanted: the reader still has edition 2, is told why in words, and gets edition 3
 * by the next attempt after the fault has gone.
 */
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildFeed } from "../../../lib/dataset/feed/build.ts";
import { sha256 } from "../../../lib/dataset/feed/bytes.ts";
import type { Manifest, Statement } from "../../../lib/dataset/feed/format.ts";
import { generateKey, sign } from "../../../lib/dataset/feed/keys.ts";
import { gzipBomb } from "./bomb.ts";
import { NOW, options } from "./edition.ts";
import { alter, type Publisher, startPublisher } from "./publisher.ts";
import { type Reader, startReader } from "./reader.ts";
import { dataset } from "./records.ts";
import { inWords } from "./words.ts";

let publisher: Publisher;
let reader: Reader;
const three = { seq: 3, issued: "2023-03-01T03:00:00Z" };

beforeEach(async () => {
  publisher = await startPublisher();
  reader = await startReader(publisher, { silence: 1_500 });
  await publisher.publish(dataset(2), { seq: 2 });
  await reader.sync.syncNow();
  expect(await reader.family()).toEqual([2]);
  publisher.asked.length = 0;
  await publisher.publish(dataset(3), three);
});
afterEach(() => publisher.close());

interface Fault {
  readonly code: string;
  readonly inject: () => void | Promise<void>;
  readonly repair?: () => void | Promise<void>;
}

const flip = (at: number) => (bytes: Uint8Array) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

/** Signs other content properly: what a publisher's own mistake looks like. */
async function resign(change: (statement: Statement) => object): Promise<void> {
  const latest = JSON.parse(text(publisher.files.get("latest.json") ?? new Uint8Array()));
  latest.signed = JSON.stringify(change(JSON.parse(latest.signed)));
  latest.signatures[0].signature = await sign(latest.signed, publisher.key);
  publisher.files.set("latest.json", new Uint8Array(Buffer.from(JSON.stringify(latest))));
}

/** Publishes a manifest, properly hashed and signed, that says something else of the first shard. */
async function remanifest(change: (manifest: Manifest) => object): Promise<void> {
  const [path = "", bytes = new Uint8Array()] =
    [...publisher.files].find(([name]) => name.startsWith("m/")) ?? [];
  const altered = new Uint8Array(Buffer.from(JSON.stringify(change(JSON.parse(text(bytes))))));
  const manifest = { hash: await sha256(altered), length: altered.length };
  publisher.files.delete(path);
  publisher.files.set(`m/${manifest.hash}.json`, altered);
  await resign((statement) => ({ ...statement, manifest, deltas: [] }));
}

/** Replaces the shard of the records by other bytes, with a manifest that vouches for them. */
async function reshard(bytes: Uint8Array<ArrayBuffer>, entry: object = {}): Promise<void> {
  const hash = await sha256(bytes);
  publisher.files.set(`s/${hash}.gz`, bytes);
  await remanifest((manifest) => ({
    ...manifest,
    shards: manifest.shards.map((shard) =>
      shard.group === "record" ? { ...shard, hash, length: bytes.length, ...entry } : shard,
    ),
  }));
}
const json = async (content: unknown, entry: object = {}) => {
  const raw = new Uint8Array(Buffer.from(JSON.stringify(content)));
  await reshard(new Uint8Array(gzipSync(raw)), {
    rawHash: await sha256(raw),
    rawLength: raw.length,
    ...entry,
  });
};
const records = () => dataset(3).filter(({ kind }) => kind !== "metric" && kind !== "source");

const status =
  (code: number, headers: Record<string, string> = {}) =>
  () => {
    publisher.lie = (_, response) => Boolean(response.writeHead(code, headers).end());
  };
const answer = (body: string) => () => {
  publisher.lie = (_, response) => Boolean(response.end(body));
};

const FAULTS: Readonly<Record<string, Fault>> = {
  "wrong key": {
    code: "no-known-key",
    inject: async () => publisher.publish(dataset(3), three, await generateKey()),
  },
  "no signature": {
    code: "no-known-key",
    inject: async () => {
      publisher.files = await buildFeed(dataset(3), null, options(three));
    },
  },
  "wrong signature": {
    code: "bad-signature",
    inject: () => alter(publisher, /latest/, (bytes) => text(bytes).replace('seq\\":3', 'seq\\":4')),
  },
  "signature made for another purpose": {
    code: "bad-signature",
    inject: async () => {
      const [latest, forged] = [
        text(publisher.files.get("latest.json") ?? new Uint8Array()),
        await sign("", publisher.key),
      ];
      alter(publisher, /latest/, () => latest.replace(/"signature": "[^"]+"/, `"signature": "${forged}"`));
    },
  },
  "old seq": { code: "old-seq", inject: () => publisher.publish(dataset(3), { seq: 1 }) },
  "equal seq, other content": { code: "same-seq", inject: () => publisher.publish(dataset(3), { seq: 2 }) },
  "issued in the future": {
    code: "from-the-future",
    inject: () => publisher.publish(dataset(3), { seq: 3, issued: "2024-03-01T00:00:00Z" }),
  },
  "our clock a year behind": {
    code: "from-the-future",
    inject: () => {
      reader.clock = NOW - 365 * 86400_000;
    },
    repair: () => {
      reader.clock = NOW;
    },
  },
  "another feed of the same publisher": {
    code: "other-feed",
    inject: () => publisher.publish(dataset(3), { ...three, feed: "other" }),
  },
  "manifest of another feed": {
    code: "other-feed",
    inject: () => remanifest((manifest) => ({ ...manifest, feed: "other" })),
  },
  "unknown spec version": {
    code: "spec-unknown",
    inject: () => resign((statement) => ({ ...statement, spec: 2 })),
  },
  "unknown field in the statement": {
    code: "not-a-feed",
    inject: () => resign((statement) => ({ ...statement, extra: 1 })),
  },
  "needs a newer app": {
    code: "app-too-old",
    inject: () => publisher.publish(dataset(3), { ...three, minApp: "0.2" }),
  },
  "manifest hash mismatch": { code: "bad-hash", inject: () => alter(publisher, /^m\//, flip(30)) },
  "manifest length mismatch": {
    code: "bad-length",
    inject: () => alter(publisher, /^m\//, (bytes) => bytes.subarray(1)),
  },
  "manifest too long": {
    code: "too-large",
    inject: () => alter(publisher, /^m\//, (bytes) => `${text(bytes)} `),
  },
  "manifest with an unknown field": {
    code: "bad-manifest",
    inject: () => remanifest((manifest) => ({ ...manifest, extra: 1 })),
  },
  "two shards for one bucket": {
    code: "bad-manifest",
    inject: () =>
      remanifest((manifest) => ({ ...manifest, shards: [...manifest.shards, ...manifest.shards] })),
  },
  "shard hash mismatch": { code: "bad-hash", inject: () => alter(publisher, /^s\//, flip(30)) },
  "shard length mismatch": {
    code: "bad-length",
    inject: () => alter(publisher, /^s\//, (bytes) => bytes.subarray(1)),
  },
  "endless shard": {
    code: "too-large",
    inject: () => {
      publisher.lie = (_, response, path) => {
        if (!path.startsWith("s/")) return false;
        const more = () => void response.write(Buffer.alloc(65536), more);
        more();
        return true;
      };
    },
  },
  "truncated gzip, vouched for": {
    code: "bad-gzip",
    inject: () => reshard(new Uint8Array(gzipSync(JSON.stringify(records())).subarray(0, -20))),
  },
  "gzip bomb of ten gigabytes, vouched for": {
    code: "inflates-too-far",
    inject: () => reshard(gzipBomb()),
  },
  "inflates to something else": { code: "bad-length", inject: () => reshard(new Uint8Array(gzipSync("[]"))) },
  "no JSON in a shard": { code: "bad-json", inject: () => json("nothing", { count: 0 }) },
  "count mismatch": { code: "bad-count", inject: () => json([...records(), records()[0]]) },
  "unknown field in a record": {
    code: "bad-record",
    inject: () => json(records().map((record) => ({ ...record, extra: 1 }))),
  },
  "a link that is no web address": {
    code: "bad-record",
    inject: () => json(records().map((record) => ({ ...record, url: "javascript:alert(1)" }))),
  },
  "a metric among the organisations": {
    code: "bad-record",
    inject: () => json([...records().slice(1), dataset().find(({ kind }) => kind === "metric")]),
  },
  "404": { code: "http-status", inject: status(404) },
  "403": { code: "http-status", inject: status(403) },
  "500": { code: "http-status", inject: status(500) },
  "304 that nobody asked for": { code: "http-status", inject: status(304) },
  "206 that nobody asked for": {
    code: "bad-length",
    inject: () => {
      publisher.lie = (_, response, path) =>
        path.startsWith("s/") &&
        Boolean(
          response
            .writeHead(206, { "Content-Range": "bytes 0-99/200" })
            .end(publisher.files.get(path)?.subarray(0, 100)),
        );
    },
  },
  "redirect loop": { code: "unreachable", inject: status(302, { Location: "/latest.json" }) },
  "HTML error page that says 200": { code: "web-page", inject: answer("<!DOCTYPE html><h1>Not found</h1>") },
  "captive portal": {
    code: "web-page",
    inject: () => {
      publisher.lie = (_, response, path) =>
        path === "login"
          ? Boolean(response.end("<html><form>"))
          : Boolean(response.writeHead(302, { Location: "/login" }).end());
    },
  },
  "empty answer": { code: "not-a-feed", inject: answer("") },
  "no JSON": { code: "not-a-feed", inject: answer("feed") },
  "no text": {
    code: "not-a-feed",
    inject: () => alter(publisher, /latest/, () => new Uint8Array([0xff, 0xfe, 0xfd])),
  },
  "huge latest.json": { code: "too-large", inject: answer("a".repeat(70_000)) },
  "server down": {
    code: "unreachable",
    inject: () => {
      publisher.lie = (request) => Boolean(request.socket.destroy());
    },
  },
  offline: {
    code: "offline",
    inject: () => {
      reader.online = false;
      publisher.lie = (request) => Boolean(request.socket.destroy());
    },
    repair: () => {
      reader.online = true;
      publisher.lie = undefined;
    },
  },
  "silence before the answer": {
    code: "stalled",
    inject: () => {
      publisher.lie = () => true;
    },
  },
  "silence in the middle of a shard": {
    code: "stalled",
    inject: () => {
      publisher.lie = (_, response, path) => {
        if (!path.startsWith("s/")) return false;
        response.writeHead(200).write("\x1f\x8b");
        return true;
      };
    },
  },
};

test.each(Object.entries(FAULTS))("%s", async (_, { code, inject, repair }) => {
  const files = new Map(publisher.files);
  await inject();
  const swaps = reader.swaps.length;
  const [feed] = (await reader.sync.syncNow()).feeds;
  expect(feed?.reason?.code).toBe(code);
  expect(inWords(feed?.reason ?? { code: "", params: {} })).toHaveLength(3);
  expect(feed).toMatchObject({ seq: 2, publisher: "善注" });
  expect(await reader.family()).toEqual([2]);
  expect(reader.swaps).toHaveLength(swaps);

  publisher.lie = undefined;
  publisher.files = files;
  await repair?.();
  expect((await reader.sync.syncNow()).feeds[0]?.error).toBeUndefined();
  expect(await reader.family()).toEqual([3]);
});
