import { type NotesStore, openNotesStore } from "../../store/notes.ts";
import { openInstalledDataset } from "../sync/installed.ts";
import type { Stores } from "./reading.ts";

/** Keeps the first success; a failure is forgotten, so that the next message tries again. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | undefined;
  return () => {
    opening ??= open().catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}

/** Opens nothing yet: each store opens when first asked for. */
export function openStores(): Stores {
  let notes: NotesStore | undefined;
  return {
    dataset: once(openInstalledDataset),
    notes: () => {
      notes ??= openNotesStore();
      return notes;
    },
  };
}
