/** Says that something was removed and brings it back; it stays until the reader is done with it. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { NoteTranslate } from "../../lib/notes/words.ts";

interface Props {
  /** What was removed; a note, if nothing else is said. */
  readonly says?: string;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  readonly t: NoteTranslate;
}

export function Undo({ t, says = t("deleted"), onUndo, onDismiss }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  // the button that had the focus went away with what it removed
  useLayoutEffect(() => undo.current?.focus(), []);
  return (
    <div class="undo" role="status">
      <span>{says}</span>
      <button type="button" class="sz-link" ref={undo} onClick={onUndo}>
        {t("undo")}
      </button>
      <button type="button" class="sz-link" onClick={onDismiss}>
        {t("dismiss")}
      </button>
    </div>
  );
}
