/**
 * Writing a note. Every change goes out through `onChange`, so that whoever holds the draft can keep it as it is typed;
 * Ctrl or Cmd+Enter saves, Escape puts the editor away and the draft stays.
 */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Note } from "../lib/notes/note.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";
import { NoteColours } from "./NoteColours.tsx";
import { NoteRecords } from "./NoteRecords.tsx";
import { NoteTags } from "./NoteTags.tsx";

interface Props {
  readonly draft: Note;
  readonly onChange: (draft: Note) => void;
  readonly onSave: (note: Note) => void;
  readonly onCancel: () => void;
  /** Tags used before, most used first. */
  readonly knownTags?: readonly string[];
  /** Names by id of the records the note is about, and of those that are offered to it. */
  readonly recordNames?: ReadonlyMap<string, string>;
  readonly t: NoteTranslate;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

export function NoteEditor({
  draft,
  onChange,
  onSave,
  onCancel,
  knownTags = [],
  recordNames = NO_NAMES,
  t,
}: Props) {
  const body = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    body.current?.focus();
    // behind what is already there
    body.current?.setSelectionRange(draft.body.length, draft.body.length);
  }, []);
  const { latest, change } = useLatest(draft, onChange);
  const save = () => onSave(latest.current);
  return (
    <form
      class="note-editor"
      aria-label={t("editor")}
      data-colour={draft.colour}
      onKeyDown={(event) => onKey(event, save, onCancel)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {draft.target && (
        <blockquote class="note-quote">{draft.target.quote.exact.replace(/\s+/g, " ").trim()}</blockquote>
      )}
      <textarea
        class="sz-field note-field"
        rows={4}
        ref={body}
        value={draft.body}
        aria-label={t("body")}
        placeholder={t("body-hint")}
        onInput={({ currentTarget }) => change({ body: currentTarget.value })}
      />
      <NoteTags
        tags={draft.tags}
        known={knownTags}
        onEdit={(edit) => change({ tags: edit(latest.current.tags) })}
        t={t}
      />
      <NoteRecords
        records={draft.records}
        names={recordNames}
        onEdit={(edit) => change({ records: edit(latest.current.records) })}
        t={t}
      />
      <NoteColours colour={draft.colour} onChange={(colour) => change({ colour })} t={t} />
      <Buttons onCancel={onCancel} t={t} />
    </form>
  );
}

/** Keys can come faster than renders: the last change made here counts, not the last one that was rendered. */
function useLatest(draft: Note, onChange: (draft: Note) => void) {
  const latest = useRef(draft);
  const rendered = useRef(draft);
  if (rendered.current !== draft) latest.current = rendered.current = draft;
  function change(over: Partial<Note>) {
    latest.current = { ...latest.current, ...over };
    onChange(latest.current);
  }
  return { latest, change };
}

function onKey(event: KeyboardEvent, save: () => void, cancel: () => void): void {
  // An input method uses Enter and Escape for itself while a word is being composed.
  if (event.isComposing) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
  else if (event.key === "Escape") cancel();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function Buttons({ onCancel, t }: Pick<Props, "onCancel" | "t">) {
  return (
    <div class="note-buttons">
      <button type="submit" class="sz-button sz-button-main">
        {t("save")}
      </button>
      <button type="button" class="sz-button" onClick={onCancel}>
        {t("cancel")}
      </button>
      <span class="note-soft">{t("keys")}</span>
    </div>
  );
}
