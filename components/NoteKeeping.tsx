/** Says what is amiss with the keeping of notes, and puts lost ones back by one click. Silent when all is well. */
import { useEffect, useState } from "preact/hooks";
import type { NoteTranslate } from "../lib/notes/words.ts";
import type { NotesStatus, NotesStore } from "../lib/store/notes.ts";
import { sayFault } from "./note-fault.ts";

interface Props {
  readonly store: Pick<NotesStore, "status" | "recover">;
  /** Counts changes; the state is asked for again when it changes. */
  readonly changes: number;
  /** What the last thing the reader did met with, if anything. */
  readonly fault?: string | undefined;
  readonly onRecovered: () => void;
  readonly t: NoteTranslate;
}

export function NoteKeeping({ store, changes, fault, onRecovered, t }: Props) {
  const [status, setStatus] = useState<NotesStatus>();
  const [recovered, setRecovered] = useState<number>();
  const [failed, setFailed] = useState<string>();
  async function ask() {
    const result = await store.status();
    if (result.ok) setStatus(result.value);
  }
  useEffect(() => void ask(), [store, changes]);

  async function recover() {
    const result = await store.recover();
    setFailed(result.ok ? undefined : result.error);
    if (!result.ok) return;
    setRecovered(result.value);
    await ask();
    onRecovered();
  }

  const said = fault ?? failed ?? status?.fault;
  return (
    <>
      {said !== undefined && (
        <p class="note-warning" role="alert">
          {sayFault(said, t)}
        </p>
      )}
      {status !== undefined && status.recoverable > 0 && (
        <p class="note-warning" role="alert">
          {t("recoverable", { count: status.recoverable })}{" "}
          <button type="button" class="sz-button" onClick={() => void recover()}>
            {t("recover")}
          </button>
        </p>
      )}
      {recovered !== undefined && <p role="status">{t("recovered", { count: recovered })}</p>}
    </>
  );
}
