/** A record that a form names, as the address says it until the reader chooses another. */
import { useState } from "preact/hooks";
import type { RecordView } from "../../../lib/extension/messages.ts";
import { useAnswer, useDesk } from "../../desk.ts";
import { route } from "../../route.ts";

export interface Subject {
  readonly view: RecordView | undefined;
  choose(id: string | undefined): void;
}

export function useSubject(parameter = "record"): Subject {
  const desk = useDesk();
  const [id, choose] = useState(route.value.query.get(parameter) ?? undefined);
  const answer = useAnswer(async () => (id === undefined ? undefined : desk.record(id)), [desk, id]);
  const view = answer.state === "here" ? answer.value : undefined;
  return { view: view?.record.id === id ? view : undefined, choose };
}
