/** Writes imported notes lot by lot; each lot is all or nothing, and doing it again does only what is missing. */
import type { Note } from "../../notes/note.ts";
import { copyId, enter, known, planImport } from "../../notes/plan.ts";
import type { Shelf } from "./shelf.ts";

/** Notes written by one transaction. */
const LOT = 200;

export interface BroughtIn {
  readonly added: number;
  readonly replaced: number;
  readonly same: number;
  readonly older: number;
}

/** `written` hears of every lot after it is in. */
export async function bringIn(
  shelf: Shelf,
  notes: readonly Note[],
  written: (notes: readonly Note[]) => Promise<void>,
): Promise<BroughtIn> {
  const here = known(await shelf.all());
  const done = { added: 0, replaced: 0, same: 0, older: 0 };
  for (let at = 0; at < notes.length; at += LOT) {
    const lot = notes.slice(at, at + LOT);
    let plan = planImport(here, []);
    const ids = lot.flatMap((note) => [note.id, copyId(note)]);
    await shelf.change(ids, (stored) => {
      // What another window saved meanwhile counts.
      for (const note of stored.values()) enter(here, note);
      plan = planImport(here, lot);
      return plan.write;
    });
    await written(plan.write);
    done.added += plan.add + plan.beside;
    done.replaced += plan.replace;
    done.same += plan.same;
    done.older += plan.older;
  }
  return done;
}
