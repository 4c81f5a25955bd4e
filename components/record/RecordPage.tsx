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
  const view = useAnswer(() => desk.record(id), [desk, id, dataset]);
  const record = view.state === "here" ? view.value?.record : undefined;
  const name = record?.id === id ? record.name : undefined;
  useEffect(() => {
    if (name === undefined) return;
    onNamed?.(name);
    void desk.remember({ id, name });
  }, [desk, id, name]);

  if (view.state === "failed") return <Failure error={view.error} />;
  if (view.state === "waiting") return null;
  if (!view.value) return <Advice says={sayRecord("missing", { id })} advice={sayRecord("missing-advice")} />;
  return (
    <>
      <RecordView view={view.value} />
      <RecordNotes id={id} />
    </>
  );
}
