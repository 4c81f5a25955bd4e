/**
 * Keeps the dataset current: which feed is asked when, one update at a time, one swap for all that is new, and a reason
 * in data for whatever did not work. Live data is touched by nothing but `store.install`.
 */
import { sha256, utf8 } from "../../dataset/feed/bytes.ts";
import { parseFingerprint } from "../../dataset/feed/keys.ts";
import type { FeedVersion } from "../../store/dataset/shelf.ts";
import type { DatasetStore } from "../../store/dataset.ts";
import { OWN } from "../../store/dataset-own.ts";
import type { SyncStatus } from "../messages.ts";
import type { Fetch } from "./download.ts";
import { type BuiltIn, feedList } from "./feed-list.ts";
import { parseFeedUrl } from "./feed-url.ts";
import { fetchFeed } from "./fetch-feed.ts";
import { afterFailure, afterSuccess, isDue, SAFETY, SOONEST } from "./schedule.ts";
import { describeFeed } from "./status.ts";
import { floor, type KeyValue, raiseFloor, type Subscription } from "./subscriptions.ts";
import { TransferError, troubleOf } from "./trouble.ts";

export interface SyncCircumstances {
  readonly store: DatasetStore;
  readonly storage: KeyValue;
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 … 1 */
  readonly random: () => number;
  readonly online: () => boolean;
  /** The reader asks for few bytes: only what they ask for themselves, and a look now and then. */
  readonly saveData: () => boolean;
  /** Runs the work while nobody else does: waits for its turn, or else gives undefined where another worker is at it. */
  readonly alone: <T>(work: () => Promise<T>, wait: boolean) => Promise<T | undefined>;
  /** Asks to be woken at this time. */
  readonly wakeAt: (time: number) => Promise<void>;
  readonly appVersion: string;
  readonly builtIn: BuiltIn;
  readonly onSwap: (generation: string) => void;
  /** Milliseconds without a byte after which a transfer is given up. */
  readonly silence: number;
}

export interface Sync {
  /** On the alarm, and at every start of the worker for what became due while the browser was closed. */
  tick(): Promise<void>;
  status(): Promise<SyncStatus>;
  /** Asks now, whatever the schedule says: one feed, or all that are not paused. */
  syncNow(id?: string): Promise<SyncStatus>;
  /** Rejects with `bad-url`, `bad-fingerprint` or `already-added`; what the feed itself answers is in the status. */
  addFeed(feed: { url: string; fingerprint: string }): Promise<SyncStatus>;
  removeFeed(id: string): Promise<SyncStatus>;
  pauseFeed(id: string, paused: boolean): Promise<SyncStatus>;
}

type Located = Subscription & { readonly url: string };

export function createSync(circumstances: SyncCircumstances): Sync {
  const { store, storage, now, random, onSwap } = circumstances;
  const feeds = feedList(storage, circumstances.builtIn);
  let running: SyncStatus["running"];

  async function run(wanted: (feed: Subscription) => boolean, wait: boolean): Promise<void> {
    await circumstances.alone(async () => {
      const asked: Located[] = [];
      const arrived: FeedVersion[] = [];
      for (const feed of await feeds.all()) {
        if (feed.url === null || feed.paused || !wanted(feed)) continue;
        asked.push({ ...feed, url: feed.url });
      }
      // should this worker be ended in the middle, somebody goes on
      if (asked.length > 0) await circumstances.wakeAt(now() + SAFETY);
      for (const feed of asked) {
        const version = await ask(feed);
        if (version) arrived.push(version);
      }
      running = undefined;
      if (arrived.length > 0) await swapIn(arrived);
    }, wait);
    await setAlarm();
  }

  async function ask(feed: Located): Promise<FeedVersion | undefined> {
    try {
      const live = (await store.feeds()).find(({ id }) => id === feed.id);
      const { version, keys } = await fetchFeed(feed, {
        ...circumstances,
        now: now(),
        live,
        floor: await floor(storage, feed.id),
        onProgress: (done, total) => {
          running = { feed: feed.id, done, total };
        },
      });
      const time = now();
      const next = afterSuccess(time, random(), circumstances.saveData());
      const good = { checked: time, succeeded: time, failures: 0, trouble: undefined };
      await feeds.patch(feed.id, { keys: [...keys], next, ...good });
      return version;
    } catch (error) {
      await noteFailure(feed, error);
      return undefined;
    }
  }

  async function noteFailure(feed: Subscription, error: unknown): Promise<void> {
    // being offline is nobody's failure: it must not push the next attempt further and further away
    const offline = error instanceof TransferError && error.code === "offline";
    const failures = offline ? feed.failures : feed.failures + 1;
    const retryAfter = error instanceof TransferError ? error.retryAfter : 0;
    const next = afterFailure(now(), failures, retryAfter, random());
    await feeds.patch(feed.id, { checked: now(), failures, next, trouble: troubleOf(error) });
  }

  /** One swap for everything that arrived; when it can't be done everything stays as it was. */
  async function swapIn(arrived: readonly FeedVersion[]): Promise<void> {
    try {
      const followed = await feeds.all();
      const { generation, changed } = await store.install((live) => inOrder([...live, ...arrived], followed));
      for (const { id, seq, manifestHash } of arrived)
        await raiseFloor(storage, id, { seq, manifest: manifestHash });
      if (changed) onSwap(generation);
      // what an interrupted feed has gathered so far is a resume point, not garbage
      if (followed.every(({ trouble }) => !trouble)) await store.collectGarbage();
    } catch (error) {
      for (const feed of await feeds.all())
        if (arrived.some(({ id }) => id === feed.id)) await noteFailure(feed, error);
    }
  }

  async function setAlarm(): Promise<void> {
    const followed = (await feeds.all()).filter(({ url, paused }) => url !== null && !paused);
    const next = Math.min(...followed.map((feed) => feed.next ?? 0));
    if (followed.length > 0) await circumstances.wakeAt(Math.max(now() + SOONEST, next));
  }

  async function status(): Promise<SyncStatus> {
    const live = await store.feeds();
    const described = (await feeds.all()).map((feed) =>
      describeFeed(
        feed,
        live.find(({ id }) => id === feed.id),
        now(),
      ),
    );
    const trouble = store.trouble ? { trouble: troubleOf(store.trouble) } : {};
    return { feeds: described, ...(running ? { running } : {}), ...trouble };
  }

  return {
    tick: () => run((feed) => isDue(feed.next, now()), false),
    status,
    syncNow: async (id) => {
      await run((feed) => id === undefined || feed.id === id, true);
      return status();
    },
    addFeed: async (typed) => {
      const { url, key } = readAddress(typed);
      if ((await feeds.all()).some((feed) => feed.url === url)) throw new Error("already-added");
      const id = `feed-${(await sha256(utf8(`${url}\n${key}`))).slice(0, 12)}`;
      await feeds.add({ id, url, pinned: [key] });
      await run((feed) => feed.id === id, true);
      return status();
    },
    removeFeed: async (id) => {
      await feeds.drop(id);
      const followed = await feeds.all();
      const { generation, changed } = await store.install((live) => inOrder(live, followed));
      if (changed) onSwap(generation);
      return status();
    },
    pauseFeed: async (id, paused) => {
      await feeds.patch(id, { paused });
      await setAlarm();
      return status();
    },
  };
}

/** The followed feeds' last versions in the feeds' order, and what the reader has put on record themselves. */
function inOrder(versions: readonly FeedVersion[], followed: readonly Subscription[]): FeedVersion[] {
  const last = new Map(versions.map((version) => [version.id, version]));
  return [...followed.map(({ id }) => id), OWN].flatMap((id) => last.get(id) ?? []);
}

function readAddress({ url, fingerprint }: { url: string; fingerprint: string }): {
  url: string;
  key: string;
} {
  const address = parseFeedUrl(url);
  if (address === null) throw new Error("bad-url");
  const key = parseFingerprint(fingerprint);
  if (key === null) throw new Error("bad-fingerprint");
  return { url: address, key };
}
