import { defineContentScript } from "wxt/utils/define-content-script";
import { matchPatterns } from "../../lib/extension/hosts.ts";
import { isOff, readSettings, type Settings, watchSettings } from "../../lib/extension/settings.ts";
import { answerMessages } from "./answers.ts";
import "./marks.css";
import { Running } from "./running.ts";

export default defineContentScript({
  matches: matchPatterns(),
  // the style sheet is wanted in frames too; frames of the same origin are read from the top
  allFrames: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (window !== window.top) return;
    let running: Running | undefined;
    const apply = (settings: Settings) => {
      if (isOff(settings, location.hostname)) {
        running?.stop();
        running = undefined;
      } else if (running) running.apply(settings);
      else running = new Running(ctx, settings);
    };
    ctx.onInvalidated(() => running?.stop());
    ctx.onInvalidated(
      answerMessages(
        () => running,
        () => ctx.abort(),
      ),
    );
    const settings = await readSettings();
    if (ctx.isInvalid) return;
    ctx.onInvalidated(watchSettings(apply));
    apply(settings);
  },
});
