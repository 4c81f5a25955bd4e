/**
 * What the browser allows us so that a feed can be read: no page there is read or marked. Its list of permissions does not
 * tell what a host was allowed for, so that is kept here.
 */
import * as v from "valibot";
import { browser } from "wxt/browser";

const KEY = "feed-hosts";
const Patterns = v.fallback(v.array(v.string()), []);

const parse = (stored: unknown): Set<string> => new Set(v.parse(Patterns, stored));
const read = async () => parse((await browser.storage.local.get(KEY))[KEY]);
const change = (edit: (now: Set<string>) => Set<string>): Promise<void> =>
  navigator.locks.request(KEY, async () => browser.storage.local.set({ [KEY]: [...edit(await read())] }));

/** Match patterns that are for feeds only. Waits for a change under way: a grant may come before its purpose is written. */
export const feedPatterns = (): Promise<ReadonlySet<string>> => navigator.locks.request(KEY, read);

/** From now on these are for feeds only. */
export const keepForFeeds = (patterns: readonly string[]) => change((now) => now.union(new Set(patterns)));

/** From now on what is granted of these is for pages too. */
export const keepForPages = (patterns: readonly string[]) =>
  change((now) => now.difference(new Set(patterns)));

/** Calls back with the patterns that came to be for feeds only and with those that no longer are. */
export function watchFeedPatterns(changed: (closed: string[], opened: string[]) => void): void {
  browser.storage.local.onChanged.addListener(({ [KEY]: patterns }) => {
    if (!patterns) return;
    const [before, now] = [parse(patterns.oldValue), parse(patterns.newValue)];
    changed([...now.difference(before)], [...before.difference(now)]);
  });
}
