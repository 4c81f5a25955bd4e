/** One bit turned over, at every byte of every file that a reader fetches. */
import { expect, test } from "vitest";
import { buildFeed } from "../../../lib/dataset/feed/build.ts";
import { generateKey } from "../../../lib/dataset/feed/keys.ts";
import { options } from "./edition.ts";
import { startReader } from "./reader.ts";
import { dataset } from "./records.ts";
import { inWords } from "./words.ts";

test("what was published, or what was there before and a reason: nothing else is ever live", async () => {
  const key = await generateKey();
  const files = await buildFeed(dataset(2), key, options());
  let altered: { path: string; at: number } | undefined;
  const asked = new Set<string>();
  const served = (path: string): Uint8Array<ArrayBuffer> | undefined => {
    asked.add(path);
    const bytes = files.get(path)?.slice();
    if (bytes && path === altered?.path)
      bytes[altered.at] = (bytes[altered.at] ?? 0) ^ (1 << (altered.at % 8));
    return bytes;
  };
  const start = () =>
    startReader(
      { url: "https://feed.example/latest.json", key },
      { fetch: async (url) => new Response(served(new URL(url).pathname.slice(1))) },
    );
  await (await start()).sync.syncNow();

  let reader = await start();
  let places = 0;
  const accepted: string[] = [];
  for (const path of [...asked]) {
    for (let at = 0; at < (files.get(path)?.length ?? 0); at++, places++) {
      altered = { path, at };
      const [feed] = (await reader.sync.syncNow()).feeds;
      expect(await reader.family(), `${path} ${at}`).toEqual([feed?.reason ? 1 : 2]);
      if (feed?.reason) expect(inWords(feed.reason)).toHaveLength(3);
      else {
        accepted.push(`${path} ${at}`);
        reader = await start();
      }
    }
  }
  expect(places).toBeGreaterThan(1_000);
  // bits that mean nothing: the last ones of a signature in base64, white space in JSON
  expect(accepted.length).toBeLessThan(20);
  expect(accepted.filter((place) => !place.startsWith("latest.json"))).toEqual([]);
  altered = undefined;
  expect((await reader.sync.syncNow()).feeds[0]?.reason).toBeUndefined();
  expect(await reader.family()).toEqual([2]);
});
