/** Answers what pages ask about their text: what it names, what is on record, where the reader's notes stand. */
import * as v from "valibot";
import { anchorInSlices } from "../../anchor/anchor.ts";
import { normaliseUrl } from "../../anchor/url.ts";
import { annotatePart } from "../../annotate/annotate.ts";
import type { Annotation } from "../../annotate/annotation.ts";
import { notesElsewhere } from "../../notes/elsewhere.ts";
import { breathe } from "../../page/slices.ts";
import type { Knowledge } from "../../store/dataset/knowledge.ts";
import type { DatasetStore } from "../../store/dataset.ts";
import type { NotesStore } from "../../store/notes.ts";
import { AnchorRequest, AnnotateRequest, ElsewhereRequest, RecordRequest } from "../messages.ts";
import { orThrow } from "../or-throw.ts";
import { viewRecord } from "../record-view.ts";
import { answer } from "./answer.ts";
import { atOnce } from "./at-once.ts";

/** The stores open lazily: a worker woken by a message that needs neither opens neither. */
export interface Stores {
  readonly dataset: () => Promise<DatasetStore>;
  readonly notes: () => NotesStore;
}

/** Other pages' messages are answered while one with many notes is worked on. */
const slicing = { now: () => performance.now(), pause: breathe };

async function namesOf(annotations: readonly Annotation[], { records }: Knowledge) {
  const known = await records([...new Set(annotations.flatMap(({ id }) => id ?? []))]);
  return Object.fromEntries([...known.values()].map(({ id, name }) => [id, name]));
}

/** To be called synchronously at start, as all that answers. */
export function answerReading({ dataset, notes }: Stores): void {
  const withLive = atOnce(async () => (await dataset()).knowledge());
  const withLately = atOnce(async () => (await dataset()).knowledgeLately());
  answer("prepareReading", v.undefined_(), () => withLive(async () => null));
  answer("annotate", AnnotateRequest, ({ text, context }) =>
    withLately(async (known) => {
      const annotated = await annotatePart(text, known, context);
      const names = await namesOf(annotated.annotations, known);
      return { ...annotated, names, generation: known.generation };
    }),
  );
  answer("record", RecordRequest, async ({ id }) => {
    const view = await withLive((known) => viewRecord(known, id));
    if (!view) throw new Error(`${id} is not on record`);
    return view;
  });
  answer("anchor", AnchorRequest, async ({ url, text, settled = true }) => {
    const own = orThrow(await notes().list(normaliseUrl(url)));
    const places = await anchorInSlices(text, own, { ...slicing, settled });
    return own.map((note) => ({ note, place: places.get(note.id) ?? { state: "pending" } }));
  });
  answer("notesElsewhere", ElsewhereRequest, async ({ url, text }) =>
    notesElsewhere(normaliseUrl(url), text, orThrow(await notes().all()), slicing),
  );
}
