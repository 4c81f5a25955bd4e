import { type NotesStore, openNotesStore } from "../../store/notes.ts";
import { openInstalledDataset } from "../sync/installed.ts";
import type { Stores } from "./reading.ts";
import { whileOpen } from "./while-open.ts";

/** Opens nothing yet: each store opens when first asked for. */
export function openStores(): Stores {
  let notes: NotesStore | undefined;
  return {
    dataset: whileOpen(openInstalledDataset),
    notes: () => {
      notes ??= openNotesStore();
      return notes;
    },
  };
}
