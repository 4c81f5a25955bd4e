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
    outside.noteHelp(props.draft.records).then(
      (found) => !late && setHelp(found),
      // a note can be written without: ids stand for names
      () => !late && setHelp({ knownTags: [], recordNames: new Map() }),
    );
    return () => {
      late = true;
    };
  }, [outside, about]);
  return <NoteEditor {...props} {...(help ?? { recordNames: unnamed(props.draft.records) })} />;
}

/** An id is no name: until it is known, a dot or three. */
const unnamed = (ids: readonly string[]): ReadonlyMap<string, string> => new Map(ids.map((id) => [id, "…"]));
