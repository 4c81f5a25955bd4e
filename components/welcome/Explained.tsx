/** What a mark stands for: a record, or a figure beside the record's. */
import type { Annotation } from "../../lib/annotate/annotation.ts";
import { useAnswer, useDesk } from "../desk.ts";
import { FigureVerdict } from "../FigureVerdict.tsx";
import { RecordCard } from "../RecordCard.tsx";

export function Explained({ annotation, text }: { annotation: Annotation; text: string }) {
  const desk = useDesk();
  const { id } = annotation;
  const found = useAnswer(async () => (id === undefined ? undefined : desk.record(id)), [desk, id]);
  const view = found.state === "here" ? found.value : undefined;
  if (!view) return null;
  if (annotation.kind !== "figure")
    return (
      <>
        <h3 class="sample-name">{view.record.name}</h3>
        <RecordCard view={view} onOpen={(other) => desk.openLibrary(`/record/${other}`)} />
      </>
    );
  const { judgement } = annotation;
  if (!judgement) return null;
  const { claims, metrics, sources } = view.dossier;
  const claim = claims.find((known) => known.id === judgement.claim);
  return (
    <FigureVerdict
      text={text}
      judgement={judgement}
      claim={claim}
      metric={metrics.find((metric) => metric.id === claim?.metric)}
      source={sources.find((source) => source.id === claim?.reportedIn)}
    />
  );
}
