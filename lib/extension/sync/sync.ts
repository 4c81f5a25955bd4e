/**
 * Keeps the dataset current: which feed is asked when, one update at a time, one swap for all that is new, and a reason
 * in data for whatever did not work. Live data is touched by nothing but `store.install`.
 */

import { sha256, utf8 } from "../../dataset/feed/bytes.ts";
import { isExpired } from "../../dataset/feed/envelope.ts";
import { parseFingerprint } from "../../dataset/feed/keys.ts";
import type { FeedVersion } from "../../store/dataset/shelf.ts";
import type { DatasetStore } from "../../store/dataset.ts";
import { BUILT_IN } from "../../store/dataset-seed.ts";
import type { SyncStatus } from "../messages.ts";
import type { Fetch } from "./download.ts";
import { fetchFeed, parseFeedUrl } from "./fetch-feed.ts";
import { afterFailure, afterSuccess, isDue } from "./schedule.ts";
import {
  floor,
  type KeyValue,
  raiseFloor,
  type Subscription,
  subscriptions,
  subscriptionWriter,
} from "./subscriptions.ts";
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
  /** Runs the work unless another worker is at it; then undefined. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  /** Asks to be woken at this time. */
  readonly wakeAt: (time: number) => Promise<void>;
  readonly appVersion: string;
  /** Where the built-in feed's updates come from, and who may sign them. */
  readonly builtIn: { readonly url: string | null; readonly keys: readonly string[] };
  readonly onSwap: (generation: string) => void;
  readonly onProgress?: (status: NonNullable<SyncStatus["running"]>) => void;
  /** Milliseconds without a byte after which a transfer is given up. */
  readonly silence?: number;
}

export interface Sync {
  /** At every start of the worker: what became due while the browser was closed, and the next alarm. */
  start(): Promise<void>;
  /** On the alarm: feeds that are due. */
  tick(): Promise<void>;
  status(): Promise<SyncStatus>;
  /** Asks now, whatever the schedule says: one feed, or all that are not paused. */
  syncNow(id?: string): Promise<SyncStatus>;
  /** Rejects with `bad-url`, `bad-fingerprint` or `already-added`; what the feed itself answers is in the status. */
  addFeed(feed: { url: string; fingerprint: string }): Promise<SyncStatus>;
  removeFeed(id: string): Promise<SyncStatus>;
  pauseFeed(id: string, paused: boolean): Promise<SyncStatus>;
}

export function createSync(circumstances: SyncCircumstances): Sync {
  const { store, storage, now, random, builtIn, onSwap } = circumstances;
  const list = subscriptionWriter(storage);
  let running: SyncStatus["running"];

  /** The feeds, beginning with the built-in one, whose address and keys are this package's, not the storage's. */
  async function feeds(): Promise<Subscription[]> {
    const own = { url: builtIn.url, keys: [...builtIn.keys] };
    const all = await subscriptions(storage);
    if (!all.some(({ id }) => id === BUILT_IN)) {
      const added = { id: BUILT_IN, ...own, paused: false, failures: 0 };
      await list.add(added);
      all.unshift(added);
    }
    const byRank = all.toSorted((a, b) => Number(b.id === BUILT_IN) - Number(a.id === BUILT_IN));
    return byRank.map((feed) => (feed.id === BUILT_IN ? { ...feed, ...own } : feed));
  }

  async function run(wanted: (feed: Subscription) => boolean): Promise<void> {
    await circumstances.alone(async () => {
      const arrived: FeedVersion[] = [];
      for (const feed of await feeds()) {
        if (feed.url === null || feed.paused || !wanted(feed)) continue;
        const version = await ask({ ...feed, url: feed.url });
        if (version) arrived.push(version);
      }
      running = undefined;
      if (arrived.length > 0) await swapIn(arrived);
    });
    await setAlarm();
  }

  async function ask(feed: Subscription & { url: string }): Promise<FeedVersion | undefined> {
    try {
      const live = (await store.feeds()).find(({ id }) => id === feed.id);
      const version = await fetchFeed(feed, {
        ...circumstances,
        now: now(),
        silence: circumstances.silence ?? 30_000,
        live,
        floor: await floor(storage, feed.id),
        onProgress: (done, total) => {
          running = { feed: feed.id, done, total };
          circumstances.onProgress?.(running);
        },
      });
      await noteSuccess(feed);
      return version;
    } catch (error) {
      await noteFailure(feed, error);
      return undefined;
    }
  }

  /** One swap for everything that arrived; a feed whose data can't be installed keeps its old version, as do the others. */
  async function swapIn(arrived: readonly FeedVersion[]): Promise<void> {
    const before = await store.feeds();
    const after = new Map(before.map((version) => [version.id, version]));
    for (const version of arrived) after.set(version.id, version);
    try {
      const id = await store.install(await inOrder(after));
      for (const { id, seq, manifestHash } of arrived)
        await raiseFloor(storage, id, { seq, manifest: manifestHash });
      onSwap(id);
      await store.collectGarbage();
    } catch (error) {
      for (const feed of await feeds())
        if (arrived.some(({ id }) => id === feed.id)) await noteFailure(feed, error);
    }
  }

  async function inOrder(versions: ReadonlyMap<string, FeedVersion>): Promise<FeedVersion[]> {
    return (await feeds()).flatMap(({ id }) => versions.get(id) ?? []);
  }

  async function noteSuccess({ id }: Subscription): Promise<void> {
    const time = now();
    const next = afterSuccess(time, random());
    await list.patch(id, { checked: time, succeeded: time, failures: 0, next, trouble: undefined });
  }

  async function noteFailure(feed: Subscription, error: unknown): Promise<void> {
    // being offline is nobody's failure: it must not push the next attempt further and further away
    const offline = error instanceof TransferError && error.code === "offline";
    const failures = offline ? feed.failures : feed.failures + 1;
    const retryAfter = error instanceof TransferError ? error.retryAfter : 0;
    const next = afterFailure(now(), failures, retryAfter, random());
    await list.patch(feed.id, { checked: now(), failures, next, trouble: troubleOf(error) });
  }

  async function setAlarm(): Promise<void> {
    const times = (await feeds()).flatMap(({ url, paused, next }) => (url && !paused ? [next ?? now()] : []));
    if (times.length > 0) await circumstances.wakeAt(Math.max(now() + 60_000, Math.min(...times)));
  }

  async function status(): Promise<SyncStatus> {
    const live = await store.feeds();
    const all = (await feeds()).map((feed) =>
      describe(
        feed,
        live.find(({ id }) => id === feed.id),
        now(),
      ),
    );
    return { feeds: all, ...(running ? { running } : {}) };
  }

  const tick = () => run((feed) => isDue(feed.next, now()));
  return {
    start: tick,
    tick,
    status,
    syncNow: async (id) => {
      await run((feed) => id === undefined || feed.id === id);
      return status();
    },
    addFeed: async ({ url: typedUrl, fingerprint: typedFingerprint }) => {
      const url = parseFeedUrl(typedUrl);
      const key = parseFingerprint(typedFingerprint);
      if (url === null) throw new Error("bad-url");
      if (key === null) throw new Error("bad-fingerprint");
      if ((await feeds()).some((feed) => feed.url === url)) throw new Error("already-added");
      const id = `feed-${(await sha256(utf8(`${url}\n${key}`))).slice(0, 12)}`;
      await list.add({ id, url, keys: [key], paused: false, failures: 0 });
      await run((feed) => feed.id === id);
      return status();
    },
    removeFeed: async (id) => {
      if (id !== BUILT_IN) {
        await list.drop(id);
        const rest = (await store.feeds()).filter((version) => version.id !== id);
        if (rest.length < (await store.feeds()).length) onSwap(await store.install(rest));
      }
      return status();
    },
    pauseFeed: async (id, paused) => {
      await list.patch(id, { paused });
      await setAlarm();
      return status();
    },
  };
}

function describe(
  feed: Subscription,
  live: FeedVersion | undefined,
  now: number,
): SyncStatus["feeds"][number] {
  return {
    id: feed.id,
    url: feed.url,
    publisher: live?.publisher ?? "",
    seq: live?.seq ?? 0,
    issued: live?.issued ?? "",
    expired: live ? isExpired(live, now) : false,
    ...(feed.checked === undefined ? {} : { checked: new Date(feed.checked).toISOString() }),
    ...(feed.trouble ? { error: feed.trouble.code, reason: feed.trouble } : {}),
    paused: feed.paused,
    bytes: live?.manifest.shards.reduce((sum, { length }) => sum + length, 0) ?? 0,
    records: live?.manifest.shards.reduce((sum, { count }) => sum + count, 0) ?? 0,
  };
}
