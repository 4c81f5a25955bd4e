import type { ContentScriptContext } from "wxt/utils/content-script-context";
import { sendMessage } from "../../lib/extension/messages.ts";
import { orThrow } from "../../lib/extension/or-throw.ts";
import { localeOf, type Settings } from "../../lib/extension/settings.ts";
import type { Locale } from "../../lib/i18n/translate.ts";
import { CardLoader } from "../../lib/page/card-loader.ts";
import { DatasetHeard } from "../../lib/page/dataset-heard.ts";
import { Pointer } from "../../lib/page/pointer.ts";
import { type Found, ReadingDesk } from "../../lib/page/reading-desk.ts";
import { PageSession } from "../../lib/page/session.ts";
import { askBackground, type Names } from "./ask.ts";
import { sayOnPage } from "./words.ts";

/** How long after the pointer has left a mark its card stays, in ms: time to get to the card. */
const GRACE = 350;
/** How often the address and the highlight registry, which are the page's, are looked at, in ms. */
const LOOK = 1_000;

/** All that runs on one page while Shanzhu is on for it. */
export class Running {
  readonly session: PageSession;
  readonly desk: ReadingDesk;
  readonly names: Names = new Map();
  readonly #heard = new DatasetHeard();
  readonly #cards = new CardLoader({
    load: async () => orThrow(await sendMessage("loadCard", undefined)),
    failed: () => ({ words: sayOnPage(this.#locale)("card-failed"), lang: this.#locale }),
  });
  readonly #stopped = new AbortController();
  #locale: Locale = "zh-CN";
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /** `replaced` is called when the page has put another document in the place of this one. */
  constructor(ctx: ContentScriptContext, replaced: () => void) {
    this.session = new PageSession(
      document,
      askBackground(
        () => this.#report(),
        this.names,
        (generation) => {
          if (this.#heard.isAnother(generation)) void this.session.datasetChanged();
        },
      ),
    );
    this.desk = new ReadingDesk(this.session, (request) => void this.#cards.show(request));
    const { signal } = this.#stopped;
    const pointer = new Pointer<Found>(
      {
        find: (point) => this.desk.find(point),
        // what is being written is not taken away by a pointer that happens to rest somewhere
        rested: (found) => !this.#cards.focused && this.#open(found),
        clicked: (found) => this.#open(found),
        left: () => this.#leave(),
      },
      signal,
    );
    this.session.onDocument = (each) => pointer.listen(each);
    pointer.listen(document);
    const looking = ctx.setInterval(() => (this.session.attached ? this.session.look() : replaced()), LOOK);
    signal.addEventListener("abort", () => clearInterval(looking));
    this.session.prepare();
  }

  start(settings: Settings): void {
    this.apply(settings);
    void this.session.start();
  }

  apply(settings: Settings): void {
    const { intensity, kinds } = settings;
    this.#locale = localeOf(settings);
    this.session.painter.intensity = intensity;
    this.session.marks.shown = (style) =>
      style === "program" || style === "organisation" || style === "report" ? kinds[style] : kinds.figure;
  }

  /** The background says so: also where what decayed was made anew under the same name. */
  async datasetChanged(generation: string): Promise<void> {
    this.#heard.isAnother(generation);
    await this.session.datasetChanged();
  }

  /** Asks again for what others may have changed, and tells the toolbar, which counts anew for every page it shows. */
  async catchUp(): Promise<void> {
    await Promise.all([this.session.datasetChanged(), this.session.notesChanged()]);
  }

  stop(): void {
    this.#stopped.abort();
    clearTimeout(this.#leaving);
    this.desk.clear();
    this.session.stop();
    this.#cards.remove();
    void sendMessage("pageStatus", { records: 0, differs: 0 }).catch(() => {});
  }

  #open(found: Found): void {
    clearTimeout(this.#leaving);
    this.desk.open(found, false);
  }

  /** A card that is pointed at goes when the pointer leaves it as well; one that has had the focus is the reader's to close. */
  #leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      if (!this.#cards.busy) this.#cards.hide();
      else if (!this.#cards.focused) this.#leave();
    }, GRACE);
  }

  #report(): void {
    const differs = this.session.marks.count("differs");
    void sendMessage("pageStatus", { records: this.session.named.length, differs }).catch(() => {});
  }
}
