/** The feeds a reader follows and how each fared, in storage that outlives the dataset's own database. */
import * as v from "valibot";
import type { Floor } from "../../dataset/feed/envelope.ts";
import type { Trouble } from "./trouble.ts";

/** browser.storage.local, or a map in tests. */
export interface KeyValue {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

const Params = v.record(v.string(), v.union([v.string(), v.number()]));

const Subscription = v.object({
  id: v.string(),
  /** Where latest.json lies; null: the built-in feed of a package without an address for updates. */
  url: v.nullable(v.string()),
  /** Fingerprints the reader or the package gave. */
  pinned: v.array(v.string()),
  /** Fingerprints of the keys its envelopes may be signed with: the pinned ones, or those they handed over to. */
  keys: v.array(v.string()),
  paused: v.boolean(),
  /** Last asked, last answered well; milliseconds. */
  checked: v.optional(v.number()),
  succeeded: v.optional(v.number()),
  /** Not to be asked before. */
  next: v.optional(v.number()),
  failures: v.number(),
  trouble: v.optional(v.object({ code: v.string(), params: Params })),
});

export type Subscription = Omit<v.InferOutput<typeof Subscription>, "trouble"> & {
  trouble?: Trouble | undefined;
};

const LIST = "feeds";
const floorKey = (id: string): string => `feed-floor:${id}`;
const FloorRow = v.object({ seq: v.number(), manifest: v.string(), issued: v.optional(v.string(), "") });

/** Rows that can't be read count as none: a feed can be added again, a broken list must not stop the others. */
export async function subscriptions(storage: KeyValue): Promise<Subscription[]> {
  const rows = await storage.get(LIST);
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row) => {
    const parsed = v.safeParse(Subscription, row);
    return parsed.success ? [parsed.output as Subscription] : [];
  });
}

/**
 * Changes to the list, one after the other: a reader who pauses a feed while it is being asked must not have the pause
 * undone by the answer.
 */
export function subscriptionWriter(storage: KeyValue) {
  let last: Promise<unknown> = Promise.resolve();
  const change = (edit: (all: Subscription[]) => Subscription[]): Promise<void> => {
    const next = last.then(async () => storage.set(LIST, edit(await subscriptions(storage))));
    last = next.catch(() => {});
    return next;
  };
  return {
    add: (added: Subscription) => change((all) => [...all.filter(({ id }) => id !== added.id), added]),
    /** Nothing happens to a feed that is no longer in the list. */
    patch: (id: string, patch: Partial<Subscription>) =>
      change((all) => all.map((feed) => (feed.id === id ? { ...feed, ...patch } : feed))),
    drop: (id: string) => change((all) => all.filter((feed) => feed.id !== id)),
  };
}

/** The newest state ever installed, kept even when the feed or the database is gone: nobody can lead a reader back. */
export async function floor(storage: KeyValue, id: string): Promise<Floor | undefined> {
  const row = v.safeParse(FloorRow, await storage.get(floorKey(id)));
  return row.success ? row.output : undefined;
}

export async function raiseFloor(storage: KeyValue, id: string, to: Floor): Promise<void> {
  const now = await floor(storage, id);
  if (!now || to.seq > now.seq) await storage.set(floorKey(id), to);
}
