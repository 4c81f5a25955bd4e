/** Ten gigabytes in ten megabytes: nothing is inflated further than was announced, whoever does the inflating. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { inflate } from "../../../lib/dataset/feed/shard.ts";
import { gzipBomb } from "./bomb.ts";
import { editionOf } from "./edition.ts";
import { type Publisher, startPublisher } from "./publisher.ts";
import { startReader } from "./reader.ts";
import { dataset } from "./records.ts";

let publisher: Publisher;
const bomb = gzipBomb();
beforeEach(async () => {
  publisher = await startPublisher();
  await publisher.publish(dataset(2), { seq: 2 });
});
afterEach(() => publisher.close());

test("inflating stops at the announced length", async () => {
  expect(bomb.length).toBeLessThan(12_000_000);
  const before = process.memoryUsage().rss;
  await expect(inflate(bomb, 65_536)).rejects.toMatchObject({ code: "inflates-too-far" });
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
});

test("up to the announced length it is given", async () => {
  const gzipped = new Uint8Array(
    await new Response(
      new Blob(["x".repeat(70_000)]).stream().pipeThrough(new CompressionStream("gzip")),
    ).arrayBuffer(),
  );
  expect(await inflate(gzipped, 70_000)).toHaveLength(70_000);
  await expect(inflate(gzipped, 69_999)).rejects.toMatchObject({ code: "inflates-too-far" });
});

test("one that the browser inflates on the way is hung up on", async () => {
  const reader = await startReader(publisher);
  let sent = 0;
  publisher.lie = (_, response, path) => {
    if (!path.startsWith("s/")) return false;
    response.writeHead(200, { "Content-Encoding": "gzip" });
    const more = (at: number): void => {
      if (at >= bomb.length) return void response.end();
      sent = at + 65_536;
      response.write(bomb.subarray(at, sent), () => setImmediate(more, sent));
    };
    more(0);
    return true;
  };
  await reader.sync.syncNow();
  expect(await reader.trouble()).toBe("too-large");
  expect(sent).toBeLessThan(bomb.length / 2);
  expect(await reader.family()).toEqual([1]);
  publisher.lie = undefined;
  await reader.sync.syncNow();
  expect(await reader.family()).toEqual([2]);
});

test("one in the place of a delta costs nothing but the long way", async () => {
  const reader = await startReader(publisher);
  await reader.sync.syncNow();
  await publisher.publish(dataset(3), { seq: 3, earlier: new Map([await editionOf(publisher.files)]) });
  const path = [...publisher.files.keys()].find((name) => name.startsWith("d/")) ?? "";
  publisher.files.set(path, bomb);
  await reader.sync.syncNow();
  expect(publisher.asked).toContain(path);
  expect(await reader.trouble()).toBeUndefined();
  expect(await reader.family()).toEqual([3]);
});
