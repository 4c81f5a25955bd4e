/** The figures that the reader has put on record, each with what it is about and where it stands. */
import type { Claim, Metric, Source } from "../../../lib/dataset/schema.ts";
import { ownPath } from "../../../lib/extension/own/path.ts";
import { sayDate } from "../../../lib/i18n/dates.ts";
import { useAnswer, useDesk } from "../../desk.ts";
import { hrefOfRecord } from "../../route.ts";
import { locale, series } from "../../words.ts";
import { sayLibrary } from "../../words-library.ts";
import type { ListProps } from "./OwnList.tsx";
import { OwnRow, OwnSection } from "./OwnRow.tsx";

export function OwnFigures({ own, remove }: ListProps) {
  const desk = useDesk();
  const claims = own.filter((record) => record.kind === "claim");
  const about = [...new Set(claims.map((claim) => claim.about))];
  const views = useAnswer(() => Promise.all(about.map((id) => desk.record(id))), [desk, about.join()]);
  if (claims.length === 0) return null;
  const known = views.state === "here" ? views.value : [];
  return (
    <OwnSection id="own-figures" title={sayLibrary("own-figures")}>
      {claims.map((claim) => {
        const view = known.find((seen) => seen?.record.id === claim.about);
        const metrics = [...own.filter((each) => each.kind === "metric"), ...(view?.dossier.metrics ?? [])];
        const sources = own.filter((each) => each.kind === "source");
        return (
          <FigureRow
            key={claim.id}
            claim={claim}
            name={view?.record.name ?? claim.about}
            metric={metrics.find(({ id }) => id === claim.metric)}
            source={sources.find(({ id }) => id === claim.reportedIn)}
            onRemove={() => remove(claim.id)}
          />
        );
      })}
    </OwnSection>
  );
}

interface RowProps {
  claim: Claim;
  /** Of the record it is about. */
  name: string;
  metric: Metric | undefined;
  source: Source | undefined;
  onRemove: () => void;
}

function FigureRow({ claim, name, metric, source, onRemove }: RowProps) {
  const { id, about, surface, observationDate } = claim;
  const date = observationDate !== undefined && sayDate(observationDate, locale.value);
  const form = ownPath("figure", {
    claim: id,
    record: about,
    metric: metric?.name ?? "",
    text: surface,
    date: observationDate,
    headline: source?.headline,
    publisher: source?.publisher,
    url: source?.url,
  });
  return (
    <OwnRow name={surface} form={form} onRemove={onRemove}>
      {surface}
      <a class="sz-link own-about" href={hrefOfRecord(about)}>
        {name}
      </a>
      <span class="soft own-said">{series([metric?.name, date, source?.headline])}</span>
    </OwnRow>
  );
}
