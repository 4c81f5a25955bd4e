/** The background's part of keeping the dataset current. To be called synchronously at start. */
import * as v from "valibot";
import { browser } from "wxt/browser";
import type { DatasetStore } from "../../store/dataset.ts";
import { answer } from "../background/answer.ts";
import { tellPages } from "../background/broadcast.ts";
import { AddFeedRequest, FeedRequest, PauseFeedRequest } from "../messages.ts";
import { browserSync, SYNC_ALARM } from "./browser.ts";
import type { Sync } from "./sync.ts";

/**
 * Answers what pages ask about feeds, follows the alarm, and catches up with what became due while the browser was
 * closed. `dataset` opens the store when first needed.
 */
export function keepCurrent(dataset: () => Promise<DatasetStore>): void {
  let made: { readonly store: DatasetStore; readonly sync: Sync } | undefined;
  const sync = async (): Promise<Sync> => {
    const store = await dataset();
    if (made?.store !== store) {
      const onSwap = (generation: string) => void tellPages("datasetChanged", generation);
      made = { store, sync: browserSync(store, onSwap) };
    }
    return made.sync;
  };
  const tick = () => {
    sync()
      .then((driver) => driver.tick())
      .catch((error: unknown) => console.error("sync", error));
  };
  answer("syncStatus", v.undefined_(), async () => (await sync()).status());
  answer("syncNow", v.undefined_(), async () => (await sync()).syncNow());
  answer("syncFeed", FeedRequest, async ({ id }) => (await sync()).syncNow(id));
  answer("addFeed", AddFeedRequest, async (feed) => (await sync()).addFeed(feed));
  answer("removeFeed", FeedRequest, async ({ id }) => (await sync()).removeFeed(id));
  answer("pauseFeed", PauseFeedRequest, async ({ id, paused }) => (await sync()).pauseFeed(id, paused));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) tick();
  });
  // Alarms may be lost with an update or a crash, and their time may have passed while nothing ran.
  tick();
}
