import { type Card, type CardRequest, registeredCard, removeCard } from "./card-door.ts";
import { type Notice, showNotice } from "./notice.ts";

interface Outside {
  /** Has the card's script put into this page. */
  readonly load: () => Promise<unknown>;
  /** What the reader is told when that fails. */
  readonly failed: () => Notice;
}

/** Shows cards; the card's script is fetched when the first one is wanted. */
export class CardLoader {
  readonly #outside: Outside;
  #loading: Promise<Card> | undefined;
  #wanted: CardRequest | undefined;
  #hideNotice = () => {};

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  get busy(): boolean {
    return registeredCard()?.busy ?? false;
  }

  get focused(): boolean {
    return registeredCard()?.focused ?? false;
  }

  async show(request: CardRequest): Promise<void> {
    this.#hideNotice();
    this.#wanted = request;
    try {
      const card = registeredCard() ?? (await this.#load());
      if (this.#wanted === request) card.show(request);
    } catch (error) {
      console.error("loading the card", error);
      if (this.#wanted === request) this.#hideNotice = showNotice(this.#outside.failed(), request);
    }
  }

  hide(): void {
    this.#wanted = undefined;
    this.#hideNotice();
    registeredCard()?.hide();
  }

  remove(): void {
    this.#wanted = undefined;
    this.#hideNotice();
    removeCard();
  }

  #load(): Promise<Card> {
    this.#loading ??= this.#outside
      .load()
      .then(() => {
        const card = registeredCard();
        if (!card) throw new Error("the card's script did not run");
        return card;
      })
      .finally(() => {
        this.#loading = undefined;
      });
    return this.#loading;
  }
}
