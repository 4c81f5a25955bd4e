/**
 * One round of updates: each feed in turn, a swap for each that has something new, and a reason in data for whatever did not
 * work.
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

/** A new edition, verified and held, and the keys that speak for it. */
interface Arrived {
  readonly feed: Located;
  readonly version: FeedVersion;
  readonly keys: readonly string[];
}

/** Asks the wanted feeds that are not paused; rejects for nothing that a feed can do. */
export async function runRound(round: Round, wanted: (feed: Subscription) => boolean): Promise<void> {
  const asked: Located[] = [];
  for (const feed of await round.feeds.all()) {
    if (feed.url === null || feed.paused || !wanted(feed)) continue;
    asked.push({ ...feed, url: feed.url });
  }
  // should this worker be ended in the middle, somebody goes on
  if (asked.length > 0) await round.wakeAt(round.now() + SAFETY);
  let swapped = false;
  for (const feed of asked) {
    const arrived = await ask(round, feed);
    delete round.progress.running;
    if (arrived) swapped = (await swapIn(round, arrived)) || swapped;
  }
  if (swapped) await clearUp(round);
}

/** When to look again: none of the feeds that are followed is forgotten. */
export async function setAlarm({ feeds, wakeAt, now }: Round): Promise<void> {
  const followed = (await feeds.all()).filter(({ url, paused }) => url !== null && !paused);
  const next = Math.min(...followed.map((feed) => feed.next ?? 0));
  if (followed.length > 0) await wakeAt(Math.max(now() + SOONEST, next));
}

/** Everything of a feed's new edition, verified and held; undefined: there is none, or it can't be had. */
async function ask(round: Round, feed: Located): Promise<Arrived | undefined> {
  const { store, storage, now, progress, longest } = round;
  try {
    const live = (await store.feeds()).find(({ id }) => id === feed.id);
    const { version, keys } = await fetchFeed(feed, {
      ...round,
      now: now(),
      live,
      floor: await floor(storage, feed.id),
      signal: AbortSignal.timeout(longest),
      onProgress: (done, total) => {
        progress.running = { feed: feed.id, done, total };
      },
    });
    if (version) return { feed, version, keys };
    await noteSuccess(round, feed, keys);
  } catch (error) {
    await noteFailure(round, feed, error);
  }
  return undefined;
}

async function noteSuccess(
  { feeds, now, random, saveData }: Round,
  { id }: Subscription,
  keys: readonly string[],
): Promise<void> {
  const time = now();
  const next = afterSuccess(time, random(), saveData());
  const good = { checked: time, succeeded: time, failures: 0, trouble: undefined };
  await feeds.patch(id, { keys: [...keys], next, ...good });
}

async function noteFailure({ feeds, now, random }: Round, feed: Subscription, error: unknown): Promise<void> {
  // being offline is nobody's failure: it must not push the next attempt further and further away
  const offline = error instanceof TransferError && error.code === "offline";
  const failures = offline ? feed.failures : feed.failures + 1;
  const retryAfter = error instanceof TransferError ? error.retryAfter : 0;
  const next = afterFailure(now(), failures, retryAfter, random());
  await feeds.patch(feed.id, { checked: now(), failures, next, trouble: troubleOf(error) });
}

/**
 * Makes an edition live, at once, so that it waits for no other feed; when that can't be done everything stays as it was. A
 * feed has succeeded only once it is live, so that a worker that ends before has left it due. The floor goes first: it must
 * not be lower than what is live. Returns whether it is.
 */
async function swapIn(round: Round, { feed, version, keys }: Arrived): Promise<boolean> {
  const { store, storage, feeds, onSwap } = round;
  const { seq, issued, manifestHash } = version;
  try {
    await raiseFloor(storage, feed.id, { seq, issued, manifest: manifestHash });
    const followed = await feeds.all();
    const { generation, changed } = await store.install((live) => inOrder([...live, version], followed));
    if (changed) onSwap(generation);
    await noteSuccess(round, feed, keys);
    return true;
  } catch (error) {
    await noteFailure(round, feed, error);
    return false;
  }
}

/** What an interrupted feed has gathered so far is a resume point, not garbage. What can't be deleted is, another time. */
async function clearUp({ store, feeds }: Round): Promise<void> {
  if ((await feeds.all()).some(({ trouble }) => trouble)) return;
  await store.collectGarbage().catch(() => {});
}
