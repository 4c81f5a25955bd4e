/** Tags of a note: Enter or a comma (，、 too) ends one, Backspace in the empty field takes the last away. */
import { useId, useState } from "preact/hooks";
import type { NoteTranslate } from "../lib/notes/words.ts";

interface Props {
  readonly tags: readonly string[];
  readonly known: readonly string[];
  readonly onChange: (tags: string[]) => void;
  readonly t: NoteTranslate;
}

const SUGGESTIONS = 50;

export function NoteTags({ tags, known, onChange, t }: Props) {
  const [typed, setTyped] = useState("");
  const suggestions = useId();

  function add(text: string) {
    const fresh = text.split(/[,，、;；]/).map((tag) => tag.trim().replace(/^#/, ""));
    const all = [...new Set([...tags, ...fresh.filter(Boolean)])];
    if (all.length > tags.length) onChange(all);
    setTyped("");
  }
  function onInput({ currentTarget }: { currentTarget: HTMLInputElement }) {
    if (/[,，、;；]/.test(currentTarget.value)) add(currentTarget.value);
    else setTyped(currentTarget.value);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && typed !== "") add(typed);
    else if (event.key === "Backspace" && typed === "" && tags.length > 0) onChange(tags.slice(0, -1));
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
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        class="note-tag-field"
        list={suggestions}
        value={typed}
        aria-label={t("tags")}
        placeholder={t("tags-hint")}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onBlur={() => typed !== "" && add(typed)}
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
