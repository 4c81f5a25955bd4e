/** Keeps the dataset current, and answers what readers ask and change about their feeds. */
import { sha256, utf8 } from "../../dataset/feed/bytes.ts";
import { parseFingerprint } from "../../dataset/feed/keys.ts";
import { BUILT_IN } from "../../store/dataset-seed.ts";
import type { SyncStatus } from "../messages.ts";
import type { SyncCircumstances } from "./circumstances.ts";
import { feedList } from "./feed-list.ts";
import { parseFeedUrl } from "./feed-url.ts";
import { inOrder } from "./in-order.ts";
import { lostFeeds } from "./lost-feeds.ts";
import { type Round, runRound, setAlarm } from "./round.ts";
import { isDue } from "./schedule.ts";
import { describeFeed } from "./status.ts";
import type { Subscription } from "./subscriptions.ts";
import { troubleOf } from "./trouble.ts";
import { isTwin } from "./twin.ts";

export interface Sync {
  /** On the alarm, and at every start of the worker for what became due while the browser was closed. */
  tick(): Promise<void>;
  status(): Promise<SyncStatus>;
  /** Asks now, whatever the schedule says: one feed, or all that are not paused. */
  syncNow(id?: string): Promise<SyncStatus>;
  /**
   * Rejects with `bad-url`, `bad-fingerprint` or `already-added`; what the feed itself answers is in the status. A feed of
   * which nothing was ever verified may be added again, with another fingerprint too: it takes the place of the first try.
   */
  addFeed(feed: { url: string; fingerprint: string }): Promise<SyncStatus>;
  removeFeed(id: string): Promise<SyncStatus>;
  pauseFeed(id: string, paused: boolean): Promise<SyncStatus>;
}

export function createSync(circumstances: SyncCircumstances): Sync {
  const { store, storage, now, onSwap } = circumstances;
  const feeds = feedList(storage, circumstances.builtIn);
  const round: Round = { ...circumstances, feeds, progress: {} };

  async function run(wanted: (feed: Subscription) => boolean, wait: boolean): Promise<void> {
    await circumstances.alone(() => runRound(round, wanted), wait);
    await setAlarm(round);
  }

  async function status(): Promise<SyncStatus> {
    // a database that fails here is told like one that can't be opened: whoever asks learns the rest all the same
    let failed: unknown = store.trouble;
    const live = await store.feeds().catch((error: unknown) => {
      failed = error;
      return [];
    });
    const described = (await feeds.all()).map((feed) =>
      describeFeed(
        feed,
        live.find(({ id }) => id === feed.id),
        now(),
      ),
    );
    const trouble = failed === undefined ? {} : { trouble: troubleOf(failed) };
    return { feeds: described, ...round.progress, ...trouble };
  }

  async function remove(id: string): Promise<void> {
    await feeds.drop(id);
    const followed = await feeds.all();
    const { generation, changed } = await store.install((live) => inOrder(live, followed));
    if (changed) onSwap(generation);
  }

  return {
    tick: async () => {
      const lost = await lostFeeds(circumstances, await feeds.all());
      await run((feed) => lost.has(feed.id) || isDue(feed.next, now()), false);
    },
    status,
    syncNow: async (id) => {
      await run((feed) => id === undefined || feed.id === id, true);
      return status();
    },
    addFeed: async (typed) => {
      const { url, key } = readAddress(typed);
      const there = (await feeds.all()).find((feed) => feed.url === url);
      if (there && isEstablished(there)) throw new Error("already-added");
      const id = `feed-${(await sha256(utf8(`${url}\n${key}`))).slice(0, 12)}`;
      await feeds.add({ id, url, pinned: [key] });
      if (there && there.id !== id) await feeds.drop(there.id);
      await run((feed) => feed.id === id, true);
      if (isTwin(id, await feeds.all(), await store.feeds())) {
        await remove(id);
        throw new Error("already-added");
      }
      return status();
    },
    removeFeed: async (id) => {
      await remove(id);
      return status();
    },
    pauseFeed: async (id, paused) => {
      await feeds.patch(id, { paused });
      await setAlarm(round);
      return status();
    },
  };
}

/** Something of it was verified: from then on its keys say who may speak for it. The package vouches for its own. */
const isEstablished = ({ id, succeeded }: Subscription): boolean =>
  id === BUILT_IN || succeeded !== undefined;

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
