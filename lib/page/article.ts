import type { PageContext } from "../annotate/annotation.ts";
import { publishedDate } from "./published.ts";
import type { PageText } from "./read/page-text.ts";

/** How far into a document's text a byline is looked for. */
const BYLINE_WITHIN = 4_000;

interface Dated {
  /** The beginning of the text, where the byline is. */
  readonly head: string;
  readonly url: string;
  readonly published: string | undefined;
}

/** Which article a document shows now: its address, and when it and what its frames show were published. */
export class Article {
  readonly #document: Document;
  #url = "";
  #page: PageText | undefined;
  readonly #dates = new WeakMap<Document, Dated>();

  constructor(document: Document) {
    this.#document = document;
  }

  get url(): string {
    return this.#url;
  }

  /** What is asked along with the text of a document: a frame that says no date has that of the page around it. */
  contextOf(document: Document): PageContext {
    const published = this.#published(document) ?? this.#published(this.#document);
    return { url: this.#url, ...(published !== undefined && { published }) };
  }

  /** False when the page has changed its address since it was last read. */
  get isCurrent(): boolean {
    return this.#document.location.href === this.#url;
  }

  /** The page was read anew; true when it is another article: the address is another. */
  read(page: PageText): boolean {
    const url = this.#document.location.href;
    const another = url !== this.#url;
    this.#page = page;
    this.#url = url;
    return another;
  }

  #published(document: Document): string | undefined {
    const head = this.#page?.head(document, BYLINE_WITHIN) ?? "";
    const url = document.URL;
    const known = this.#dates.get(document);
    if (known?.head === head && known.url === url) return known.published;
    const published = publishedDate(document, head);
    this.#dates.set(document, { head, url, published });
    return published;
  }
}
