/** Says that something was removed and brings it back; it stays until the reader is done with it. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { sayLibrary } from "../../words-library.ts";

export function Undo({ onUndo, onDismiss }: { onUndo: () => void; onDismiss: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  // the button that had the focus went away with what it removed
  useLayoutEffect(() => undo.current?.focus(), []);
  return (
    <p class="own-undo" role="status">
      <span>{sayLibrary("own-removed")}</span>
      <button type="button" class="sz-link" ref={undo} onClick={onUndo}>
        {sayLibrary("own-undo")}
      </button>
      <button type="button" class="sz-link" onClick={onDismiss}>
        {sayLibrary("own-dismiss")}
      </button>
    </p>
  );
}
