/** The card of a mark: of a name, its record; of a figure, what the record says of it. */
import { useState } from "preact/hooks";
import type { FigureAnnotation } from "../../lib/annotate/annotation.ts";
import type { RecordView } from "../../lib/extension/messages.ts";
import type { CardSubject } from "../../lib/page/card-door.ts";
import { DATA_LANG } from "../data-lang.ts";
import { FigureVerdict } from "../FigureVerdict.tsx";
import { RecordCard } from "../RecordCard.tsx";
import { sayCard } from "../words-card.ts";
import { sayRecord } from "../words-record.ts";
import { Card } from "./Card.tsx";
import { useOutside } from "./outside.ts";
import { type Loaded, useRecord } from "./useRecord.ts";
import { verdictNote } from "./verdict-note.ts";

interface Props {
  readonly subject: Extract<CardSubject, { kind: "mark" }>;
  readonly focus: boolean;
  readonly onClose: () => void;
  readonly onStep: (direction: 1 | -1) => void;
  /** Turns the card into a note's editor, which begins with these words. */
  readonly onNote: (body: string) => void;
}

export function MarkCard({ subject, focus, onClose, onStep, onNote }: Props) {
  const { annotation, text } = subject;
  const outside = useOutside();
  const [opened, setOpened] = useState<string>();
  const id = opened ?? annotation.id;
  const loaded = useRecord(id);
  const view = loaded && "view" in loaded ? loaded.view : undefined;
  const judgement = annotation.kind === "figure" ? annotation.judgement : undefined;
  // room for what comes with the record: the title stays where it is
  const awaited = id === undefined ? undefined : "\u00a0";
  const asFigure = annotation.kind === "figure" && opened === undefined;
  return (
    <Card
      title={asFigure ? text : (view?.record.name ?? text)}
      lang={DATA_LANG}
      label={(view && (asFigure ? <Owner view={view} onOpen={setOpened} /> : typeOf(view))) ?? awaited}
      focus={focus}
      onClose={onClose}
      onStep={onStep}
      actions={
        <>
          <button type="button" class="sz-button" onClick={() => onNote(verdictNote(text, judgement, view))}>
            {sayCard(annotation.kind === "figure" ? "note-figure" : "make-note")}
          </button>
          {asFigure && (
            <button
              type="button"
              class="sz-button"
              onClick={() => outside.keepFigure({ ...annotation, text })}
            >
              {sayCard("keep-figure")}
            </button>
          )}
          {id !== undefined && (
            <button type="button" class="sz-button" onClick={() => outside.openLibrary(`/record/${id}`)}>
              {sayCard("open-library")}
            </button>
          )}
        </>
      }
    >
      {asFigure && <Figure annotation={annotation} text={text} view={view} />}
      {!asFigure && view && <RecordCard view={view} onOpen={setOpened} />}
      {id !== undefined && <Waiting loaded={loaded} />}
    </Card>
  );
}

function typeOf({ record }: RecordView): string {
  return sayRecord(`type-${record.kind === "report" ? "Report" : record.type}`);
}

interface FigureProps {
  readonly annotation: FigureAnnotation;
  readonly text: string;
  readonly view: RecordView | undefined;
}

function Figure({ annotation: { judgement, metric: metricId }, text, view }: FigureProps) {
  const dossier = view?.dossier;
  const claim = dossier?.claims.find(({ id }) => id === judgement?.claim);
  const metric = dossier?.metrics.find(({ id }) => id === (claim?.metric ?? metricId));
  const source = dossier?.sources.find(({ id }) => id === claim?.reportedIn);
  return judgement ? (
    <FigureVerdict text={text} judgement={judgement} claim={claim} metric={metric} source={source} />
  ) : null;
}

/** The record a figure belongs to. */
function Owner({ view, onOpen }: { view: RecordView; onOpen: (id: string) => void }) {
  return (
    <button type="button" class="sz-link" lang={DATA_LANG} onClick={() => onOpen(view.record.id)}>
      {view.record.name}
    </button>
  );
}

function Waiting({ loaded }: { loaded: Loaded }) {
  if (loaded === undefined) return <p class="card-waiting">{sayCard("loading")}</p>;
  return "error" in loaded ? <p class="card-failed">{sayCard("failed", { error: loaded.error })}</p> : null;
}
