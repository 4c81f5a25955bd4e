/** The four colours a note can have; each also has its name, since colour alone tells too few readers enough. */
import { useId } from "preact/hooks";
import { Note } from "../lib/notes/note.ts";
import type { NoteTranslate } from "../lib/notes/words.ts";

interface Props {
  readonly colour: Note["colour"];
  readonly onChange: (colour: Note["colour"]) => void;
  readonly t: NoteTranslate;
}

export function NoteColours({ colour, onChange, t }: Props) {
  const name = useId();
  return (
    <fieldset class="note-colours">
      <legend class="sz-hidden">{t("colour")}</legend>
      {Note.entries.colour.options.map((option) => (
        <label key={option} data-colour={option}>
          <input
            type="radio"
            class="sz-hidden"
            name={name}
            value={option}
            checked={option === colour}
            onChange={() => onChange(option)}
          />
          <span class="note-swatch" aria-hidden="true" />
          {t(`colour-${option}`)}
        </label>
      ))}
    </fieldset>
  );
}
