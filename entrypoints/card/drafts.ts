/** Keeps what is typed in a card while it is typed; text that could not be kept stays here, and is tried again. */
import type { Note } from "../../lib/notes/note.ts";

/** How long after the last key what is being typed is kept, and how soon a failure is tried again, in ms. */
const KEEP_AFTER = 400;
const AGAIN_AFTER = 5_000;

export interface Drafts {
  /** Resolves when it is kept, rejects when it could not be; does neither when more was typed meanwhile. */
  keep(note: Note): Promise<void>;
  /** Keeps at once what is still waiting: the page is about to go. */
  flush(): void;
  /** The note is saved, its draft is no more. */
  forget(id: string): void;
  /** A text of this page that is kept nowhere else. */
  unkept(which: (note: Note) => boolean): Note | undefined;
}

interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  /** Does now what was to be done later. */
  readonly now: () => void;
}

/** `send` stores a draft; `guard` hears whether there is text that would be lost with the page. */
export function keepDrafts(send: (note: Note) => Promise<void>, guard: (needed: boolean) => void): Drafts {
  const unkept = new Map<string, Note>();
  /** By note: a card that is left for another within the delay must not take its text along. */
  const waiting = new Map<string, Waiting>();

  function stopWaiting(id: string): void {
    clearTimeout(waiting.get(id)?.timer);
    waiting.delete(id);
  }

  function wait(id: string, ms: number, work: () => void): void {
    stopWaiting(id);
    const now = () => {
      stopWaiting(id);
      work();
    };
    waiting.set(id, { timer: setTimeout(now, ms), now });
  }

  async function attempt(note: Note): Promise<void> {
    try {
      await send(note);
      if (unkept.get(note.id) === note) forget(note.id);
    } catch (error) {
      if (unkept.get(note.id) === note && !waiting.has(note.id))
        wait(note.id, AGAIN_AFTER, () => void attempt(note).catch(() => {}));
      throw error;
    }
  }

  function forget(id: string): void {
    unkept.delete(id);
    guard(unkept.size > 0);
  }

  return {
    keep(note) {
      unkept.set(note.id, note);
      guard(true);
      return new Promise((resolve, reject) =>
        wait(note.id, KEEP_AFTER, () => void attempt(note).then(resolve, reject)),
      );
    },
    flush() {
      for (const { now } of [...waiting.values()]) now();
    },
    forget(id) {
      stopWaiting(id);
      forget(id);
    },
    unkept: (which) => [...unkept.values()].find(which),
  };
}
