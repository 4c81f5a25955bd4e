/** Says that a note was deleted and brings it back; it stays until the reader is done with it. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { NoteTranslate } from "../lib/notes/words.ts";

interface Props {
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  readonly t: NoteTranslate;
}

export function NoteToast({ onUndo, onDismiss, t }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that had the focus went away with its note.
  useLayoutEffect(() => undo.current?.focus(), []);
  return (
    <div class="note-toast" role="status">
      <span>{t("deleted")}</span>
      <button type="button" class="sz-link" ref={undo} onClick={onUndo}>
        {t("undo")}
      </button>
      <button type="button" class="sz-link note-soft" onClick={onDismiss}>
        {t("dismiss")}
      </button>
    </div>
  );
}
