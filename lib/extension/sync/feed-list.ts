import { BUILT_IN } from "../../store/dataset-seed.ts";
import { type KeyValue, type Subscription, subscriptions, subscriptionWriter } from "./subscriptions.ts";

/** What this package knows of the feed it carries. */
export interface BuiltIn {
  /** Where its updates come from; null: nowhere. */
  readonly url: string | null;
  /** Fingerprints of the keys that may sign them. */
  readonly keys: readonly string[];
}

export interface FeedList {
  /** The feeds, the built-in one first, then in the order in which they were added. */
  all(): Promise<Subscription[]>;
  add(feed: Pick<Subscription, "id" | "url" | "pinned">): Promise<void>;
  patch(id: string, patch: Partial<Subscription>): Promise<void>;
  /** The built-in feed can't be dropped. */
  drop(id: string): Promise<void>;
}

export function feedList(storage: KeyValue, builtIn: BuiltIn): FeedList {
  const write = subscriptionWriter(storage);
  const add: FeedList["add"] = (feed) =>
    write.add({ ...feed, keys: feed.pinned, paused: false, failures: 0 });
  const all: FeedList["all"] = async () => {
    const known = await subscriptions(storage);
    if (known.every(({ id }) => id !== BUILT_IN)) {
      await add({ id: BUILT_IN, url: builtIn.url, pinned: [...builtIn.keys] });
      return all();
    }
    const ranked = known.toSorted((a, b) => Number(b.id === BUILT_IN) - Number(a.id === BUILT_IN));
    return ranked.map((feed) => (feed.id === BUILT_IN ? asPackaged(feed, builtIn) : feed));
  };
  return {
    all,
    add,
    patch: write.patch,
    drop: async (id) => {
      if (id !== BUILT_IN) await write.drop(id);
    },
  };
}

/** A package that pins other keys starts from those; otherwise a hand-over to other keys stays in force. */
function asPackaged(feed: Subscription, { url, keys }: BuiltIn): Subscription {
  const samePins = feed.pinned.join() === keys.join();
  return { ...feed, url, pinned: [...keys], keys: samePins ? feed.keys : [...keys] };
}
