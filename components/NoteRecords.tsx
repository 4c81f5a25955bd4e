/** The records a note is about: those the page names are offered, those chosen can be taken away. */
import type { NoteTranslate } from "../lib/notes/words.ts";

interface Props {
  /** Ids of the records the note is about. */
  readonly records: readonly string[];
  /** Names by id; what is in here and not chosen is offered. */
  readonly names: ReadonlyMap<string, string>;
  /** Changes whatever the records are by then. */
  readonly onEdit: (edit: (records: readonly string[]) => string[]) => void;
  readonly t: NoteTranslate;
}

export function NoteRecords({ records, names, onEdit, t }: Props) {
  const offered = [...names].filter(([id]) => !records.includes(id));
  if (records.length === 0 && offered.length === 0) return null;
  return (
    <div class="note-tags note-records">
      {records.map((id) => (
        <span key={id} class="note-record">
          {names.get(id) ?? id}
          <button
            type="button"
            aria-label={t("record-remove", { name: names.get(id) ?? id })}
            onClick={() => onEdit((chosen) => chosen.filter((other) => other !== id))}
          >
            ×
          </button>
        </span>
      ))}
      {offered.length > 0 && (
        <select
          class="note-tag-field"
          aria-label={t("records")}
          value=""
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            currentTarget.value = "";
            if (value) onEdit((chosen) => [...new Set([...chosen, value])]);
          }}
        >
          <option value="">{t("records-hint")}</option>
          {offered.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
