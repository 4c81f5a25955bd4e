import type { AnyRecord, Claim } from "../../../lib/dataset/schema.ts";
import { ownPath } from "../../../lib/extension/own/path.ts";
import { goingWith } from "../../../lib/extension/own/without.ts";
import { sayDate } from "../../../lib/i18n/dates.ts";
import { useAnswer, useDesk } from "../../desk.ts";
import { hrefOfRecord } from "../../route.ts";
import { locale } from "../../words.ts";
import { sayLibrary } from "../../words-library.ts";
import type { ListProps } from "./OwnList.tsx";

export function OwnFigures({ own, change }: ListProps) {
  const desk = useDesk();
  const claims = own.filter((record): record is Claim => record.kind === "claim");
  const about = [...new Set(claims.map((claim) => claim.about))];
  const views = useAnswer(() => Promise.all(about.map((id) => desk.record(id))), [desk, about.join()]);
  if (claims.length === 0) return null;
  const known = views.state === "here" ? views.value : [];
  const remove = (claim: Claim) => {
    const going = goingWith(claim.id, own);
    change(
      async () => {
        for (const id of going) await desk.own.remove(id);
      },
      own.filter(({ id }) => going.includes(id)),
    );
  };
  return (
    <section aria-labelledby="own-figures">
      <h2 class="sz-label" id="own-figures">
        {sayLibrary("own-figures")}
      </h2>
      <ul class="own-list">
        {claims.map((claim) => {
          const view = known.find((seen) => seen?.record.id === claim.about);
          const metrics = [...own, ...(view?.dossier.metrics ?? [])];
          return (
            <FigureRow
              key={claim.id}
              claim={claim}
              name={view?.record.name ?? claim.about}
              metric={metrics.find(({ id }) => id === claim.metric)}
              source={own.find(({ id }) => id === claim.reportedIn)}
              onRemove={() => remove(claim)}
            />
          );
        })}
      </ul>
    </section>
  );
}

interface RowProps {
  claim: Claim;
  name: string;
  metric: AnyRecord | undefined;
  source: AnyRecord | undefined;
  onRemove: () => void;
}

function FigureRow({ claim, name, metric, source, onRemove }: RowProps) {
  const { about, surface, observationDate } = claim;
  const measured = metric?.kind === "metric" ? metric.name : "";
  const from = source?.kind === "source" ? source : undefined;
  const edit = ownPath("figure", {
    claim: claim.id,
    record: about,
    metric: measured,
    text: surface,
    date: observationDate,
    headline: from?.headline,
    publisher: from?.publisher,
    url: from?.url,
  });
  const said = [
    measured,
    observationDate !== undefined && sayDate(observationDate, locale.value),
    from?.headline,
  ];
  return (
    <li>
      <span>
        {surface}
        <a class="sz-link own-about" href={hrefOfRecord(about)}>
          {name}
        </a>
        <span class="soft own-said">{said.filter(Boolean).join(" · ")}</span>
      </span>
      <span class="own-acts">
        <a class="sz-link" href={`#${edit}`} aria-label={sayLibrary("own-edit-it", { name: surface })}>
          {sayLibrary("own-edit")}
        </a>
        <button
          type="button"
          class="sz-link"
          aria-label={sayLibrary("own-remove-it", { name: surface })}
          onClick={onRemove}
        >
          {sayLibrary("remove")}
        </button>
      </span>
    </li>
  );
}
