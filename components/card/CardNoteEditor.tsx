/** The editor with the tags in use and the names of the records the note is about. */
import type { ComponentProps } from "preact";
import { useEffect, useState } from "preact/hooks";
import { NoteEditor } from "../NoteEditor.tsx";
import { type NoteHelp, useOutside } from "./outside.ts";

type Props = Omit<ComponentProps<typeof NoteEditor>, "knownTags" | "recordNames">;

export function CardNoteEditor(props: Props) {
  const outside = useOutside();
  const [help, setHelp] = useState<NoteHelp>();
  const about = props.draft.records.join();
  useEffect(() => {
    let late = false;
    // a note can be written without: ids stand for names
    outside.noteHelp(props.draft.records).then(
      (found) => !late && setHelp(found),
      () => {},
    );
    return () => {
      late = true;
    };
  }, [outside, about]);
  return <NoteEditor {...props} {...help} />;
}
