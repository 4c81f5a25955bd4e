/** The right card for what was pointed at. */
import { useState } from "preact/hooks";
import type { Note } from "../../lib/notes/note.ts";
import type { CardRequest } from "../../lib/page/card-door.ts";
import { MarkCard } from "./MarkCard.tsx";
import { NoteCard } from "./NoteCard.tsx";
import { useOutside } from "./outside.ts";

interface Props {
  readonly request: CardRequest;
  readonly onClose: () => void;
}

export function CardOf({ request, onClose }: Props) {
  const { subject, focus, step } = request;
  const outside = useOutside();
  const [fresh, setFresh] = useState<Note | undefined>(() =>
    subject.kind === "draft" ? outside.newNote(subject.target, []) : undefined,
  );
  const shared = { focus, onClose, onStep: step };
  if (fresh) return <NoteCard note={fresh} place={{ state: "pending" }} fresh {...shared} />;
  if (subject.kind === "note") {
    return <NoteCard note={subject.placed.note} place={subject.placed.place} fresh={false} {...shared} />;
  }
  if (subject.kind === "draft") return null;
  const { annotation, target } = subject;
  const about = annotation.id === undefined ? [] : [annotation.id];
  function begin(body: string) {
    const note = outside.newNote(target, about);
    // what was begun here before and could not be kept comes first
    setFresh(note.body === "" ? { ...note, body } : note);
  }
  return <MarkCard subject={subject} {...shared} onNote={begin} />;
}
