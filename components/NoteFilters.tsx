/** Narrows the notes of the library: words, tag, site, record, days. Acts at every keystroke. */
import type { NoteIndex, NoteQuery } from "../lib/notes/search.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";
import { useTyped } from "./useTyped.ts";

interface Props {
  readonly query: NoteQuery;
  readonly index: NoteIndex;
  readonly recordNames: ReadonlyMap<string, string>;
  /** Changes whatever the query is by then: events can come faster than renders. */
  readonly onQuery: (change: (query: NoteQuery) => NoteQuery) => void;
  readonly t: NoteTranslate;
}

export function NoteFilters({ query, index, recordNames, onQuery, t }: Props) {
  const set = (name: keyof NoteQuery) => (value: string) =>
    onQuery(({ [name]: _, ...rest }) => (value === "" ? rest : { ...rest, [name]: value }));
  const counted = (values: NoteIndex["tags"]) =>
    values.map(([value, count]) => [value, `${value}（${count}）`] as const);
  const records = index.records.map(
    ([id, count]) => [id, `${recordNames.get(id) ?? id}（${count}）`] as const,
  );
  return (
    <search class="note-filters">
      <input
        type="search"
        class="lookup-field"
        aria-label={t("search")}
        placeholder={t("search")}
        {...useTyped(query.words ?? "", set("words"))}
      />
      <Choice label={t("all-tags")} options={counted(index.tags)} value={query.tag} onChoose={set("tag")} />
      <Choice
        label={t("all-sites")}
        options={counted(index.sites)}
        value={query.site}
        onChoose={set("site")}
      />
      <Choice label={t("all-records")} options={records} value={query.record} onChoose={set("record")} />
      <div class="note-days">
        {(["from", "to"] as const).map((end) => (
          <label key={end} class="note-soft">
            {t(end)}{" "}
            <input
              type="date"
              class="sz-field"
              value={query[end] ?? ""}
              onInput={({ currentTarget }) => set(end)(currentTarget.value)}
            />
          </label>
        ))}
      </div>
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
}

function Choice({ label, options, value = "", onChoose }: ChoiceProps) {
  if (options.length === 0) return null;
  return (
    <select
      class="sz-field"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      <option value="">{label}</option>
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  );
}
