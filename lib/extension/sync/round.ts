/**
 * One round of updates: each feed in turn, one swap for all that is new, and a reason in data for whatever did not work.
 * Live data is touched by nothing but `store.install`.
 */
import type { FeedVersion } from "../../store/dataset/shelf.ts";
import type { SyncStatus } from "../messages.ts";
import type { SyncCircumstances } from "./circumstances.ts";
import type { FeedList } from "./feed-list.ts";
import { fetchFeed } from "./fetch-feed.ts";
import { inOrder } from "./in-order.ts";
import { afterFailure, afterSuccess, SAFETY, SOONEST } from "./schedule.ts";
import { floor, raiseFloor, type Subscription } from "./subscriptions.ts";
import { TransferError, troubleOf } from "./trouble.ts";

export interface Round extends SyncCircumstances {
  readonly feeds: FeedList;
  /** What is under way, while it is. */
  readonly progress: { running?: NonNullable<SyncStatus["running"]> };
}

type Located = Subscription & { readonly url: string };

/** Asks the wanted feeds that are not paused; rejects for nothing that a feed can do. */
export async function runRound(round: Round, wanted: (feed: Subscription) => boolean): Promise<void> {
  const asked: Located[] = [];
  for (const feed of await round.feeds.all()) {
    if (feed.url === null || feed.paused || !wanted(feed)) continue;
    asked.push({ ...feed, url: feed.url });
  }
  // should this worker be ended in the middle, somebody goes on
  if (asked.length > 0) await round.wakeAt(round.now() + SAFETY);
  const arrived: FeedVersion[] = [];
  for (const feed of asked) {
    const version = await ask(round, feed);
    if (version) arrived.push(version);
  }
  delete round.progress.running;
  if (arrived.length > 0) await swapIn(round, arrived);
}

/** When to look again: none of the feeds that are followed is forgotten. */
export async function setAlarm({ feeds, wakeAt, now }: Round): Promise<void> {
  const followed = (await feeds.all()).filter(({ url, paused }) => url !== null && !paused);
  const next = Math.min(...followed.map((feed) => feed.next ?? 0));
  if (followed.length > 0) await wakeAt(Math.max(now() + SOONEST, next));
}

/** Everything of a feed's new edition, verified and held; undefined: there is none, or it can't be had. */
async function ask(round: Round, feed: Located): Promise<FeedVersion | undefined> {
  const { store, storage, feeds, now, random, saveData, progress } = round;
  try {
    const live = (await store.feeds()).find(({ id }) => id === feed.id);
    const { version, keys } = await fetchFeed(feed, {
      ...round,
      now: now(),
      live,
      floor: await floor(storage, feed.id),
      onProgress: (done, total) => {
        progress.running = { feed: feed.id, done, total };
      },
    });
    const time = now();
    const next = afterSuccess(time, random(), saveData());
    const good = { checked: time, succeeded: time, failures: 0, trouble: undefined };
    await feeds.patch(feed.id, { keys: [...keys], next, ...good });
    return version;
  } catch (error) {
    await noteFailure(round, feed, error);
    return undefined;
  }
}

async function noteFailure({ feeds, now, random }: Round, feed: Subscription, error: unknown): Promise<void> {
  // being offline is nobody's failure: it must not push the next attempt further and further away
  const offline = error instanceof TransferError && error.code === "offline";
  const failures = offline ? feed.failures : feed.failures + 1;
  const retryAfter = error instanceof TransferError ? error.retryAfter : 0;
  const next = afterFailure(now(), failures, retryAfter, random());
  await feeds.patch(feed.id, { checked: now(), failures, next, trouble: troubleOf(error) });
}

/** One swap for everything that arrived; when it can't be done everything stays as it was. */
async function swapIn(round: Round, arrived: readonly FeedVersion[]): Promise<void> {
  const { store, storage, feeds, onSwap } = round;
  try {
    const followed = await feeds.all();
    const { generation, changed } = await store.install((live) => inOrder([...live, ...arrived], followed));
    for (const { id, seq, issued, manifestHash } of arrived)
      await raiseFloor(storage, id, { seq, issued, manifest: manifestHash });
    if (changed) onSwap(generation);
    // what an interrupted feed has gathered so far is a resume point, not garbage
    if (followed.every(({ trouble }) => !trouble)) await store.collectGarbage();
  } catch (error) {
    for (const feed of await feeds.all())
      if (arrived.some(({ id }) => id === feed.id)) await noteFailure(round, feed, error);
  }
}
