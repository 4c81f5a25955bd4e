/**
 * The connection to the notes' rows. It gives way when another page upgrades the database, comes back by itself, and
 * when there is no database it says so and keeps notes in memory.
 */
import type { Backup } from "./backup.ts";
import { databaseShelf, isNewer, notesDatabase, type Place } from "./database.ts";
import { faultOf, type NotesFault } from "./fault.ts";
import { memoryShelf } from "./memory.ts";
import type { Shelf } from "./shelf.ts";
import { tidyUp } from "./upkeep.ts";

export interface Opened {
  /** None while another page blocks the opening. */
  readonly shelf?: Shelf;
  /** memory: notes last until the browser closes. */
  readonly mode: "ready" | "read-only" | "memory" | "blocked";
  readonly fault?: NotesFault;
}

export interface Connection {
  /** The present state; opens on first call, and again after the connection was given up. */
  opened(): Promise<Opened>;
  close(): void;
}

/** Milliseconds an opening may take before the reader is told that something is in its way. */
const PATIENCE = 5000;

/** Opens nothing yet. */
export function connect(place: Place, backup: Backup, now: () => Date): Connection {
  let current: { opening: Promise<Opened>; blocked: Promise<Opened>; close: () => void } | undefined;

  function open() {
    const database = notesDatabase(place);
    let block: (opened: Opened) => void = () => {};
    const blocked = new Promise<Opened>((resolve) => {
      block = resolve;
    });
    const hold = () => block({ mode: "blocked", fault: "blocked" });
    database.on("blocked", hold);
    // A deletion that waits for some page makes us wait without a word.
    const impatience = setTimeout(hold, PATIENCE);
    const close = () => database.close();
    const forget = () => {
      if (current?.close === close) current = undefined;
    };
    // Another page wants to upgrade or delete: holding on would block it.
    database.on("versionchange", () => {
      forget();
      close();
      return false;
    });
    // Dexie's promises settle later than the browser's own; made one of those, an opening wins over an old block.
    const opening = Promise.resolve(database.open())
      .finally(() => clearTimeout(impatience))
      .then(
        async (): Promise<Opened> => {
          database.on("close", forget);
          const shelf = databaseShelf(database);
          if (isNewer(database)) return { shelf, mode: "read-only", fault: "newer" };
          // Notes that could not be put in order, on a full disk say, are still notes.
          await tidyUp(database, backup, now()).catch(() => {});
          return { shelf, mode: "ready" };
        },
        async (error): Promise<Opened> => ({
          shelf: memoryShelf(await backup.latest().catch(() => [])),
          mode: "memory",
          fault: faultOf(error),
        }),
      );
    return { opening, blocked, close };
  }

  return {
    opened() {
      current ??= open();
      return Promise.race([current.opening, current.blocked]);
    },
    close: () => current?.close(),
  };
}
