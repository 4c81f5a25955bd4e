import { sendMessage } from "../../lib/extension/messages.ts";
import { orThrow } from "../../lib/extension/or-throw.ts";
import { type Card, type CardRequest, registeredCard, removeCard } from "../../lib/page/card-door.ts";

/** Shows cards; the card's script is fetched when the first one is wanted. */
export class CardLoader {
  #loading: Promise<Card | undefined> | undefined;
  #wanted: CardRequest | undefined;

  get busy(): boolean {
    return registeredCard()?.busy ?? false;
  }

  async show(request: CardRequest): Promise<void> {
    this.#wanted = request;
    const card = registeredCard() ?? (await this.#load());
    if (this.#wanted === request) card?.show(request);
  }

  hide(): void {
    this.#wanted = undefined;
    registeredCard()?.hide();
  }

  remove(): void {
    this.#wanted = undefined;
    removeCard();
  }

  #load(): Promise<Card | undefined> {
    this.#loading ??= sendMessage("loadCard", undefined)
      .then((loaded) => {
        orThrow(loaded);
        return registeredCard();
      })
      .finally(() => {
        this.#loading = undefined;
      });
    return this.#loading;
  }
}
