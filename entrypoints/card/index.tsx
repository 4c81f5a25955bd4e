import { render } from "preact";
import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { CardOf } from "../../components/card/CardOf.tsx";
import { OutsideProvider } from "../../components/card/outside.ts";
import { locale } from "../../components/words.ts";
import { localeOf, readSettings, watchSettings } from "../../lib/extension/settings.ts";
import { type CardRequest, registerCard } from "../../lib/page/card-door.ts";
import { outside } from "./outside.ts";
import { CardStage } from "./stage.ts";

/** Put into a page's isolated world by the background when the first card is wanted. */
export default defineUnlistedScript(() => {
  const stage = new CardStage((request, close) =>
    render(
      request && (
        <OutsideProvider value={outside}>
          <CardOf key={keyOf(request)} request={request} onClose={close} />
        </OutsideProvider>
      ),
      stage.root,
    ),
  );
  const apply = (settings: Awaited<ReturnType<typeof readSettings>>) => {
    locale.value = localeOf(settings);
    stage.dress(locale.value, settings.theme);
  };
  const unwatch = watchSettings(apply);
  const dressed = readSettings().then(apply);
  /** A card that is hidden before it is dressed must not appear after all. */
  let wanted: CardRequest | undefined;
  registerCard({
    get busy() {
      return stage.busy;
    },
    get focused() {
      return stage.focused;
    },
    async show(request) {
      wanted = request;
      await dressed;
      if (wanted === request) stage.show(request);
    },
    hide() {
      wanted = undefined;
      stage.hide();
    },
    remove() {
      wanted = undefined;
      stage.remove();
      // after an update nothing of the browser's is there any more to be let go of
      if (browser.runtime?.id) unwatch();
    },
  });
});

const keys = new WeakMap<CardRequest, number>();
let last = 0;

/** Another request is another card: nothing typed or opened in one shows up in the next. */
function keyOf(request: CardRequest): number {
  const key = keys.get(request) ?? ++last;
  keys.set(request, key);
  return key;
}
