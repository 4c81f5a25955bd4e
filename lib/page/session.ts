import { Annotator, type Ask } from "./annotator.ts";
import { Article } from "./article.ts";
import { Pace } from "./follow/pace.ts";
import { Watcher } from "./follow/watcher.ts";
import { blockInView } from "./in-view.ts";
import { type Anchor, NotesOnPage } from "./notes-on-page.ts";
import { Marks } from "./paint/marks.ts";
import { Painter } from "./paint/painter.ts";
import { PageReader } from "./read/page-reader.ts";
import { PageText } from "./read/page-text.ts";
import { isFrame } from "./read/tags.ts";
import { Runs } from "./runs.ts";
import { Settling } from "./settling.ts";
import { inSlices } from "./slices.ts";

/** What a page needs from outside. */
export interface Outside {
  readonly ask: Ask;
  readonly anchor: Anchor;
  /** Called whenever marks or notes may have changed. */
  readonly changed: () => void;
}

/** One page being read, marked and followed, from start to `stop`. */
export class PageSession {
  readonly painter = new Painter();
  readonly marks = new Marks(this.painter);
  readonly notes: NotesOnPage;
  phase: "reading" | "ready" | "failed" = "reading";
  error?: string;
  page: PageText;
  /** Told of the documents of frames, where the pointer has to be listened for too. */
  onDocument: (document: Document) => void = () => {};
  readonly #outside: Outside;
  readonly #document: Document;
  readonly #root: HTMLElement;
  readonly #reader: PageReader;
  readonly #watcher: Watcher;
  readonly #annotator: Annotator;
  readonly #stopped = new AbortController();
  readonly #settling: Settling;
  readonly #runs = new Runs(() => this.#run(), this.#stopped.signal);
  readonly #pace = new Pace(() => void this.#runs.ask());
  readonly #article: Article;
  #prepared: Promise<unknown> | undefined;
  #started = false;
  #notesStale = true;

  constructor(document: Document, outside: Outside) {
    this.#document = document;
    this.#root = document.documentElement;
    this.#outside = outside;
    this.#article = new Article(document);
    this.#annotator = new Annotator(outside.ask, this.marks);
    this.notes = new NotesOnPage(outside.anchor, this.painter);
    this.#reader = new PageReader(this.#root, (root) => this.#found(root));
    this.#watcher = new Watcher(this.#reader, {
      touched: (node) => {
        this.marks.touched(node);
        this.notes.touched(node);
      },
      stale: () => this.#later(),
      recoloured: () => this.marks.repaint(),
    });
    this.#settling = new Settling(document, () => this.#settled(), this.#stopped.signal);
    this.page = new PageText(emptySection(this.#root));
    this.#found(document);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.marks.repaint(), {
      signal: this.#stopped.signal,
    });
  }

  get named(): string[] {
    return this.#annotator.named;
  }

  /** Begins to read, before it is known whether the page is to be marked; nothing is asked or painted yet. */
  prepare(): void {
    this.#prepared ??= this.#reader.read(this.#stopped.signal);
  }

  /** Reads the page and marks it; resolves when all of it is marked. */
  start(): Promise<void> {
    this.#started = true;
    return this.#runs.ask();
  }

  /** False when the page has put another document in the place of the one that was read. */
  get attached(): boolean {
    return this.#document.documentElement === this.#root;
  }

  /** The dataset is another one: everything is asked about anew. */
  datasetChanged(): Promise<void> {
    this.#annotator.forget();
    return this.#runs.ask();
  }

  notesChanged(): Promise<void> {
    this.#notesStale = true;
    return this.#runs.ask();
  }

  /** What no mutation tells of may have changed: the address, the registry of highlights, elements that got a shadow tree. */
  look(): void {
    this.painter.refresh();
    this.marks.look();
    if (this.#reader.opened() || !this.#article.isCurrent) this.#later();
  }

  stop(): void {
    this.#stopped.abort();
    this.#pace.stop();
    this.#watcher.stop();
    this.notes.clear();
    this.#annotator.clear();
    this.marks.stop();
    this.painter.clear();
  }

  #found(root: Document | ShadowRoot): void {
    if (!this.#watcher.watch(root)) return;
    const options = { capture: true, signal: this.#stopped.signal };
    root.addEventListener("load", ({ target }) => this.#loaded(target as Element), options);
    if (root.nodeType !== Node.DOCUMENT_NODE) return;
    this.marks.follow(root as Document);
    const { defaultView } = root as Document;
    defaultView?.addEventListener("resize", () => this.#watcher.restyled(root as Document), options);
    this.onDocument(root as Document);
  }

  /** A frame shows another document now, or a style sheet has come, which no mutation tells of. */
  #loaded(target: Element): void {
    if (target.localName === "link") this.#watcher.restyled(target.ownerDocument);
    if (!isFrame(target)) return;
    this.#reader.changed(target);
    this.#later();
  }

  /** Notes that were not found while the page was coming in are looked for once more, and for good. */
  #settled(): void {
    if (this.notes.all.length > 0) void this.notesChanged();
  }

  #later(): void {
    if (this.#started) this.#pace.changed();
  }

  async #run(): Promise<void> {
    try {
      await this.#update();
      this.phase = "ready";
      delete this.error;
    } catch (error) {
      this.phase = "failed";
      this.error = error instanceof Error ? error.message : String(error);
    }
    if (!this.#stopped.signal.aborted) this.#outside.changed();
  }

  async #update(): Promise<void> {
    const { signal } = this.#stopped;
    await this.#prepared;
    this.#prepared = undefined;
    const began = performance.now();
    await inSlices(this.#watcher.settle(), signal);
    const page = await this.#reader.read(signal);
    this.#pace.cost = performance.now() - began;
    if (!page || signal.aborted) return;
    const moved = this.page.length !== page.length || this.page.blocks !== page.blocks;
    this.page = page;
    const another = this.#article.read(page);
    if (another) {
      this.#notesStale = true;
      this.#settling.restart();
    } else if (moved) this.#settling.stirred();
    const inView = () => blockInView(this.#document, page, this.marks);
    const contextOf = (document: Document) => this.#article.contextOf(document);
    await this.#annotator.update(page, contextOf, inView, signal);
    if (signal.aborted) return;
    this.painter.refresh();
    if (this.#notesStale || (moved && this.notes.all.length > 0)) await this.#updateNotes(page, signal);
  }

  /** What fails is asked for again the next time anything is. */
  async #updateNotes(page: PageText, signal: AbortSignal): Promise<void> {
    this.#notesStale = false;
    try {
      await this.notes.update(this.#article.url, page, this.#settling.settled, signal);
    } catch (error) {
      this.#notesStale = true;
      throw error;
    }
  }
}

function emptySection(element: Element) {
  return { element, parent: null, furniture: false, parts: [], hidden: undefined };
}
