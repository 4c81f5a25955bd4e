/** Answers what pages ask about their text: what it names, what is on record, where the reader's notes stand. */
import { anchorAll } from "../../anchor/anchor.ts";
import { annotate } from "../../annotate/annotate.ts";
import type { Dossier } from "../../dataset/dossier.ts";
import type { DatasetStore } from "../../store/dataset.ts";
import type { NotesStore } from "../../store/notes.ts";
import {
  AnchorRequest,
  AnnotateRequest,
  RecordRequest,
  type RecordView,
  type SerialDossier,
} from "../messages.ts";
import { answer } from "./answer.ts";
import { orThrow } from "./notes.ts";

/** The stores open lazily: a worker woken by a message that needs neither opens neither. */
export interface Stores {
  readonly dataset: () => Promise<DatasetStore>;
  readonly notes: () => NotesStore;
}

const serial = (dossier: Dossier): SerialDossier => ({
  records: [...dossier.records.values()],
  claims: dossier.claims,
  metrics: [...dossier.metrics.values()],
  sources: [...dossier.sources.values()],
});

/** A record with its claims, the records it links to and those that link to it. Throws when it is not on record. */
export async function viewRecord(dataset: DatasetStore, id: string): Promise<RecordView> {
  const { gather, linkedTo } = await dataset.knowledge();
  const [dossier, linked] = await Promise.all([gather([id]), linkedTo(id)]);
  const record = dossier.records.get(id);
  if (!record) throw new Error(`${id} is not on record`);
  return { record, dossier: serial(dossier), linked };
}

export function answerReading({ dataset, notes }: Stores): void {
  answer("annotate", AnnotateRequest, async ({ text, context }) => {
    const knowledge = await (await dataset()).knowledge();
    return { annotations: await annotate(text, knowledge, context), generation: knowledge.generation };
  });
  answer("record", RecordRequest, async ({ id }) => viewRecord(await dataset(), id));
  answer("anchor", AnchorRequest, async ({ url, text }) => {
    const own = orThrow(await notes().list(url));
    const places = anchorAll(text, own);
    return own.map((note) => ({ note, place: places.get(note.id) ?? { state: "pending" } }));
  });
}
