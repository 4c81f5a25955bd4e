/** Tags of a note: Enter or a comma (，、 too) ends one, Backspace in the empty field takes the last away. */
import { useId } from "preact/hooks";
import type { NoteTranslate } from "../lib/notes/words.ts";

interface Props {
  readonly tags: readonly string[];
  readonly known: readonly string[];
  /** Changes whatever the tags are by then: keys can come faster than renders. */
  readonly onEdit: (edit: (tags: readonly string[]) => string[]) => void;
  readonly t: NoteTranslate;
}

const SUGGESTIONS = 50;
const SEPARATORS = /[,，、;；]/;

export function NoteTags({ tags, known, onEdit, t }: Props) {
  const suggestions = useId();

  function add(field: HTMLInputElement) {
    const fresh = field.value.split(SEPARATORS).map((tag) => tag.trim().replace(/^#/, ""));
    onEdit((tags) => [...new Set([...tags, ...fresh.filter(Boolean)])]);
    field.value = "";
  }
  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLInputElement }) {
    const { currentTarget: field } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && field.value !== "") add(field);
    else if (event.key === "Backspace" && field.value === "") onEdit((tags) => tags.slice(0, -1));
    else return;
    event.preventDefault();
  }

  return (
    <div class="note-tags">
      {tags.map((tag) => (
        <span key={tag} class="note-tag">
          {tag}
          <button
            type="button"
            aria-label={t("tag-remove", { tag })}
            onClick={() => onEdit((tags) => tags.filter((other) => other !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        class="note-tag-field"
        list={suggestions}
        aria-label={t("tags")}
        placeholder={t("tags-hint")}
        onInput={({ currentTarget }) => SEPARATORS.test(currentTarget.value) && add(currentTarget)}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget }) => currentTarget.value !== "" && add(currentTarget)}
      />
      <datalist id={suggestions}>
        {known
          .filter((tag) => !tags.includes(tag))
          .slice(0, SUGGESTIONS)
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
