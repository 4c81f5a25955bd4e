/** The card beside a mark: a frame with a title, what it says, and what can be done. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { sayCard } from "../words-card.ts";

interface Props {
  readonly title: string;
  /** Of the title, where it is not in the reader's own language. */
  readonly lang?: string;
  /** Above the title: what it is, or what it belongs to. */
  readonly label?: ComponentChildren;
  readonly focus: boolean;
  readonly onClose: () => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}

export function Card({ title, lang, label, focus, onClose, onStep, children, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus, title]);
  return (
    <div
      class="card"
      role="dialog"
      aria-label={sayCard("card-of", { name: title })}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.isComposing) onClose();
      }}
    >
      <header class="card-head">
        <div>
          {label && <p class="sz-label">{label}</p>}
          <h1 class="card-title" lang={lang} ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        <nav class="card-tools">
          <Tool says={sayCard("previous")} path="M10 3 5 8l5 5" onClick={() => onStep(-1)} />
          <Tool says={sayCard("next")} path="m6 3 5 5-5 5" onClick={() => onStep(1)} />
          <Tool says={sayCard("close")} path="m4 4 8 8m0-8-8 8" onClick={onClose} />
        </nav>
      </header>
      <div class="card-body">{children}</div>
      {actions && <footer class="card-actions">{actions}</footer>}
    </div>
  );
}

function Tool({ says, path, onClick }: { says: string; path: string; onClick: () => void }) {
  return (
    <button type="button" class="card-tool" aria-label={says} title={says} onClick={onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    </button>
  );
}
