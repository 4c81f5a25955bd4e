import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { matchPatterns } from "../../lib/extension/hosts.ts";
import { sendMessage } from "../../lib/extension/messages.ts";
import { isOff, readSettings, type Settings, watchSettings } from "../../lib/extension/settings.ts";
import { removeLeftovers } from "../../lib/page/leftovers.ts";
import { afterLoad, whenSeen } from "./after-load.ts";
import { answerMessages } from "./answers.ts";
import "./marks.css";
import { Running } from "./running.ts";

/** A worker that sleeps wakes, and opens the dataset, while the page still loads and is read. */
async function wake(stored: Promise<Settings>): Promise<void> {
  if (!isOff(await stored, location.hostname)) await sendMessage("prepareReading", undefined);
}

export default defineContentScript({
  matches: matchPatterns(),
  // the style sheet is wanted in frames too; frames of the same origin are read from the top
  allFrames: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (window !== window.top) return;
    await whenSeen();
    const stored = readSettings();
    wake(stored).catch(() => {});
    await afterLoad();
    if (ctx.isInvalid) return;
    let running: Running | undefined;
    const make = () => new Running(ctx, restart);
    const apply = (settings: Settings) => {
      if (isOff(settings, location.hostname)) stop();
      else if (running) running.apply(settings);
      else {
        running = make();
        running.start(settings);
      }
    };
    const stop = () => {
      running?.stop();
      running = undefined;
    };
    const restart = () => {
      stop();
      void readSettings().then(apply);
    };
    ctx.onInvalidated(stop);
    /** After an update nothing of the browser's is there any more to be let go of. */
    const release = (listening: () => void) => ctx.onInvalidated(() => browser.runtime?.id && listening());
    release(
      answerMessages(
        () => running,
        () => ctx.abort(),
      ),
    );
    removeLeftovers(document);
    // the page is read while the settings are on their way
    const prepared = make();
    const settings = await stored;
    if (ctx.isInvalid || isOff(settings, location.hostname)) prepared.stop();
    else {
      running = prepared;
      running.start(settings);
    }
    if (ctx.isInvalid) return;
    release(watchSettings(apply));
    // a page that the reader comes back to heard nothing while it was away
    ctx.addEventListener(window, "pageshow", ({ persisted }) => {
      if (persisted)
        void readSettings()
          .then(apply)
          .then(() => running?.catchUp());
    });
  },
});
