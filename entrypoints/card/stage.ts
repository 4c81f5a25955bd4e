import { locale } from "../../components/words.ts";
import { sayCard } from "../../components/words-card.ts";
import { sayVerdict } from "../../lib/annotate/say-reason.ts";
import type { CardRequest, CardSubject } from "../../lib/page/card-door.ts";
import { holdsFocus } from "../../lib/page/layer.ts";
import { follow } from "./follow.ts";
import { type Host, makeHost } from "./host.ts";

/** Renders a request's card, or nothing. */
type Draw = (request: CardRequest | null, close: () => void) => void;

/** The one place on the page where cards are shown, one at a time. */
export class CardStage {
  readonly #host: Host = makeHost();
  readonly #draw: Draw;
  #shown: { request: CardRequest; back: Element | null; unfollow: () => void } | undefined;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  get root(): HTMLElement {
    return this.#host.stage;
  }

  /** Pointed at or focused: then the card stays. */
  get busy(): boolean {
    return this.focused || this.#host.element.matches(":hover");
  }

  get focused(): boolean {
    return holdsFocus(this.#host.element);
  }

  dress(lang: string, theme: "auto" | "light" | "dark"): void {
    const { stage } = this.#host;
    stage.lang = lang;
    if (theme === "auto") delete stage.dataset.theme;
    else stage.dataset.theme = theme;
  }

  show(request: CardRequest): void {
    const back = this.#shown?.back ?? document.activeElement;
    this.#shown?.unfollow();
    this.#host.show(request.element);
    this.#host.stage.inert = !request.focus && !this.busy;
    this.#shown = { request, back, unfollow: () => {} };
    this.#draw(request, () => this.hide());
    this.#shown.unfollow = follow(this.#host.element, request);
    addEventListener("keydown", this.#onKey, true);
    this.#host.announce(announcement(request.subject));
  }

  hide(): void {
    if (!this.#shown) return;
    const { request, back, unfollow } = this.#shown;
    const hadFocus = this.focused;
    this.#shown = undefined;
    unfollow();
    removeEventListener("keydown", this.#onKey, true);
    this.#draw(null, () => {});
    this.#host.hide();
    request.closed();
    if (hadFocus && back instanceof HTMLElement) back.focus({ preventScroll: true });
  }

  remove(): void {
    this.hide();
    this.#host.hide();
  }

  /** Escape closes wherever the focus is; inside the card an editor may want it first. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    if (event.composedPath().includes(this.#host.element)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.hide();
  };
}

function announcement(subject: CardSubject): string {
  if (subject.kind !== "mark") return sayCard("note");
  const { annotation, text } = subject;
  if (annotation.kind !== "figure") {
    return sayCard("announce-mark", { kind: sayCard(`kind-${annotation.kind}`), name: text });
  }
  const verdict = annotation.judgement?.verdict ?? "undetermined";
  return sayCard("announce-figure", { text, verdict: sayVerdict(verdict, locale.value) });
}
