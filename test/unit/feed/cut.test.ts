/** Connections that break, at every kind of place in every kind of file. */
import type { Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Publisher, startPublisher } from "./publisher.ts";
import { startReader } from "./reader.ts";
import { dataset } from "./records.ts";
import { inWords } from "./words.ts";

let publisher: Publisher;
beforeEach(async () => {
  publisher = await startPublisher();
  await publisher.publish(dataset(2));
});
afterEach(() => publisher.close());

const FILES = { "latest.json": /^latest/, manifest: /^m\//, shard: /^s\// };
/** How many of the file's bytes still arrive; negative: counted from its end. */
const PLACES = {
  "before the first byte": 0,
  "after one byte": 1,
  "in the middle": 100,
  "before the last byte": -1,
};
const cases = Object.entries(FILES).flatMap(([file, pattern]) =>
  Object.entries(PLACES).flatMap(([place, at]) =>
    [true, false].map((announced) => ({ file, pattern, place, at, announced })),
  ),
);

test.each(cases)("$file cut $place (length announced: $announced)", async ({ pattern, at, announced }) => {
  const reader = await startReader(publisher);
  publisher.lie = (_, response, path) => {
    const bytes = publisher.files.get(path);
    if (!bytes || !pattern.test(path)) return false;
    response.writeHead(200, announced ? { "Content-Length": bytes.length } : {});
    response.flushHeaders();
    response.write(bytes.subarray(0, at < 0 ? bytes.length + at : at), () => response.destroy());
    return true;
  };
  const [feed] = (await reader.sync.syncNow()).feeds;
  expect(feed?.reason?.code).toMatch(/^(cut-off|unreachable)$/);
  expect(inWords(feed?.reason ?? { code: "", params: {} })).toHaveLength(3);
  expect(await reader.family()).toEqual([1]);

  publisher.lie = undefined;
  expect((await reader.sync.syncNow()).feeds[0]?.error).toBeUndefined();
  expect(await reader.family()).toEqual([2]);
});

/** Answers whose end nothing announces but that the connection ends: what is missing, no transport can tell. */
const UNANNOUNCED = { "latest.json": "not-a-feed", manifest: "bad-length", shard: "bad-length" } as const;

test.each(cases.filter(({ announced }) => announced))(
  "$file that ends $place, its end not announced at all",
  async ({ file, pattern, at }) => {
    const reader = await startReader(publisher);
    publisher.lie = ({ socket }, response, path) => {
      const bytes = publisher.files.get(path);
      if (!bytes || !pattern.test(path)) return false;
      response.detachSocket(socket as Socket);
      socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
      // nobody misses the line feed at the end of a JSON file
      socket.end(bytes.subarray(0, at < 0 ? bytes.length + at - 1 : at));
      return true;
    };
    const [feed] = (await reader.sync.syncNow()).feeds;
    expect(feed?.reason?.code).toBe(UNANNOUNCED[file as keyof typeof UNANNOUNCED]);
    expect(inWords(feed?.reason ?? { code: "", params: {} })).toHaveLength(3);
    expect(await reader.family()).toEqual([1]);

    publisher.lie = undefined;
    expect((await reader.sync.syncNow()).feeds[0]?.error).toBeUndefined();
    expect(await reader.family()).toEqual([2]);
  },
);

const HEADS = ["HTTP/1.", "HTTP/1.1 200 OK\r\nConte", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n"];
const heads = Object.entries(FILES).flatMap(([file, pattern]) =>
  HEADS.map((head) => ({ file, pattern, head })),
);

test.each(heads)("$file cut in its head after $head", async ({ pattern, head }) => {
  const reader = await startReader(publisher);
  publisher.lie = ({ socket }, response, path) => {
    if (!pattern.test(path)) return false;
    response.detachSocket(socket as Socket);
    socket.end(head);
    return true;
  };
  expect((await reader.sync.syncNow()).feeds[0]?.reason?.code).toBe("unreachable");
  expect(await reader.family()).toEqual([1]);
  publisher.lie = undefined;
  await reader.sync.syncNow();
  expect(await reader.trouble()).toBeUndefined();
  expect(await reader.family()).toEqual([2]);
});

test("what has arrived is not fetched again", async () => {
  await publisher.publish(dataset(2, 6000));
  const shards = [...publisher.files.keys()].filter((path) => path.startsWith("s/"));
  expect(shards.length).toBeGreaterThan(8);
  const reader = await startReader(publisher);
  publisher.lie = (request, _, path) => path === shards.at(-3) && Boolean(request.socket.destroy());
  await reader.sync.syncNow();
  expect(await reader.family()).toEqual([1]);
  const held = await reader.store.heldShards();
  const arrived = shards.filter((path) => held.has(path.slice(2, -3)));
  expect(arrived.length).toBeGreaterThan(4);

  publisher.lie = undefined;
  publisher.asked.length = 0;
  await reader.sync.syncNow();
  expect(publisher.asked.filter((path) => arrived.includes(path))).toEqual([]);
  expect(await reader.family()).toEqual([2]);
});
