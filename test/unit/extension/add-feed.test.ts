import { describe, expect, test } from "vitest";
import { addFeed } from "../../../lib/extension/desk/add-feed.ts";
import type { SyncStatus } from "../../../lib/extension/messages.ts";

const HOST = "https://feed.example.org";

/** As if the browser answered `allowed` and the feed then fared as `error` says. */
function follow(allowed: boolean, error?: string) {
  const steps: string[] = [];
  const row = { publisher: "", seq: 0, issued: "", expired: false, paused: false, bytes: 0, records: 0 };
  const status: SyncStatus = {
    feeds: [
      { ...row, id: "another", url: "https://elsewhere.example.org/latest.json", error: "unreachable" },
      { ...row, id: "added", url: `${HOST}/latest.json`, ...(error !== undefined && { error }) },
    ],
  };
  const added = addFeed(HOST, "beef", {
    allowHost: async (url) => {
      steps.push(`ask for ${url}`);
      return allowed;
    },
    add: async ({ url, fingerprint }) => {
      steps.push(`add ${url} ${fingerprint}`);
      return status;
    },
  });
  return { added, status, steps };
}

describe("following a feed", () => {
  test("the browser is asked at once, within the click, and then the feed is added", async () => {
    const { added, steps } = follow(true);
    expect(steps).toEqual([`ask for ${HOST}`]);
    await added;
    expect(steps).toEqual([`ask for ${HOST}`, `add ${HOST} beef`]);
  });

  test("a reader who said no is told that it lies with that, when the server can't be read without", async () => {
    await expect(follow(false, "unreachable").added).rejects.toThrow("host-refused");
  });

  test.each([
    ["allowed, and the server is away", true, "unreachable"],
    ["not allowed, and the server lets everybody read", false, undefined],
    ["not allowed, and refused for another reason", false, "no-known-key"],
  ] as const)("%s: the status says the rest", async (_, allowed, error) => {
    const { added, status } = follow(allowed, error);
    expect(await added).toBe(status);
  });
});
