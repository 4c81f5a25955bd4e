/** The editor with what this page and earlier notes can help with: the records named here, and the tags in use. */
import type { ComponentProps } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useAnswer, useDesk } from "../desk.ts";
import { NoteEditor } from "../NoteEditor.tsx";

interface Props extends Omit<ComponentProps<typeof NoteEditor>, "knownTags" | "recordNames"> {
  /** Id → name of the records the page names. */
  readonly names: ReadonlyMap<string, string>;
}

export function PageNoteEditor({ names, ...editor }: Props) {
  const desk = useDesk();
  const whole = useRef<HTMLDivElement>(null);
  const tags = useAnswer(() => desk.notes.tags(), [desk]);
  const others = editor.draft.records.filter((id) => !names.has(id));
  const linked = useAnswer(() => desk.titles(others), [desk, others.join()]);
  const other = linked.state === "here" ? linked.value : [];
  // names that came later would move the buttons
  const known = others.length === 0 || linked.state !== "waiting";
  // the field alone would be in sight once it has the focus, and the button that saves under the foot
  useLayoutEffect(() => whole.current?.scrollIntoView({ block: "nearest" }), [known]);
  if (!known) return null;
  return (
    <div ref={whole}>
      <NoteEditor
        {...editor}
        knownTags={tags.state === "here" ? tags.value : []}
        recordNames={new Map([...other.map(({ id, name }) => [id, name] as const), ...names])}
      />
    </div>
  );
}
