import type { PageContext } from "../annotate/annotation.ts";
import { publishedDate } from "./published.ts";
import type { PageText } from "./read/page-text.ts";

/** How far into the page's text a byline is looked for. */
const BYLINE_WITHIN = 4_000;

/** Which article a document shows now: its address and when it was published. */
export class Article {
  readonly #document: Document;
  #url = "";
  /** The beginning of the text, where the byline is. */
  #head = "";
  #published: string | undefined;

  constructor(document: Document) {
    this.#document = document;
  }

  get url(): string {
    return this.#url;
  }

  get context(): PageContext {
    return { url: this.#url, ...(this.#published !== undefined && { published: this.#published }) };
  }

  /** False when the page has changed its address since it was last read. */
  get isCurrent(): boolean {
    return this.#document.location.href === this.#url;
  }

  /** Reads anew what may have changed; true when it is another article: the address is another. */
  read(page: PageText): boolean {
    const url = this.#document.location.href;
    const head = page.head(BYLINE_WITHIN);
    const another = url !== this.#url;
    if (another || head !== this.#head) this.#published = publishedDate(this.#document, head);
    this.#url = url;
    this.#head = head;
    return another;
  }
}
