/** The editor with what this page and earlier notes can help with: the records named here, and the tags in use. */
import type { ComponentProps } from "preact";
import type { NamedRecord } from "../../lib/dataset/schema.ts";
import { useAnswer, useDesk } from "../desk.ts";
import { NoteEditor } from "../NoteEditor.tsx";

interface Props extends Omit<ComponentProps<typeof NoteEditor>, "knownTags" | "recordNames"> {
  /** Records that the page names. */
  readonly records: ReadonlyMap<string, NamedRecord>;
}

export function PageNoteEditor({ records, ...editor }: Props) {
  const desk = useDesk();
  const tags = useAnswer(() => desk.notes.tags(), [desk]);
  const others = editor.draft.records.filter((id) => !records.has(id));
  const linked = useAnswer(() => desk.records(others), [desk, others.join()]);
  const named = [...(linked.state === "here" ? linked.value : []), ...records.values()];
  return (
    <NoteEditor
      {...editor}
      knownTags={tags.state === "here" ? tags.value : []}
      recordNames={new Map(named.map(({ id, name }) => [id, name]))}
    />
  );
}
