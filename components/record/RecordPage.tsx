/** A record by its id: fetched, or said to be missing. */
import { useEffect } from "preact/hooks";
import { useAnswer, useChanges, useDesk } from "../desk.ts";
import { Failure } from "../frame/Failure.tsx";
import { Advice } from "../page/ThisPage.tsx";
import { sayRecord } from "../words-record.ts";
import { RecordNotes } from "./RecordNotes.tsx";
import { RecordView } from "./RecordView.tsx";

interface Props {
  id: string;
  /** Called with the record's name once it is known. */
  onNamed?: (name: string) => void;
}

export function RecordPage({ id, onNamed }: Props) {
  const desk = useDesk();
  const dataset = useChanges("dataset");
  const answer = useAnswer(async () => ({ id, view: await desk.record(id) }), [desk, id, dataset]);
  const view = answer.state === "here" ? answer.value.view : undefined;
  const record = view?.record;
  const name = record?.id === id ? record.name : undefined;
  useEffect(() => {
    if (name === undefined) return;
    onNamed?.(name);
    void desk.remember({ id, name });
  }, [desk, id, name]);

  if (answer.state === "failed") return <Failure error={answer.error} />;
  if (answer.state === "waiting") return null;
  // of the record before nothing stays behind that could be taken for the answer about this one
  if (!view && answer.value.id !== id) return null;
  if (!view)
    return <Advice heading says={sayRecord("missing", { id })} advice={sayRecord("missing-advice")} />;
  return (
    <>
      <RecordView view={view} />
      <RecordNotes id={id} />
    </>
  );
}
