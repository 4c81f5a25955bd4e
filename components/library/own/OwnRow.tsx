/** One thing of the reader's own in its list: what it is, and the ways to change it and to take it back. */
import { sayLibrary } from "../../words-library.ts";

interface SectionProps {
  id: string;
  title: string;
  /** `OwnRow`s. */
  children: preact.ComponentChildren;
}

export function OwnSection({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 class="sz-label" id={id}>
        {title}
      </h2>
      <ul class="own-list">{children}</ul>
    </section>
  );
}

interface RowProps {
  /** Names it where only the links are heard. */
  name: string;
  /** The form that changes it. */
  form: string;
  onRemove: () => void;
  children: preact.ComponentChildren;
}

export function OwnRow({ name, form, onRemove, children }: RowProps) {
  return (
    <li>
      <span>{children}</span>
      <span class="own-acts">
        <a class="sz-link" href={`#${form}`} aria-label={sayLibrary("own-edit-it", { name })}>
          {sayLibrary("own-edit")}
        </a>
        <button
          type="button"
          class="sz-link"
          aria-label={sayLibrary("own-remove-it", { name })}
          onClick={onRemove}
        >
          {sayLibrary("remove")}
        </button>
      </span>
    </li>
  );
}
