/**
 * A record at a glance: what it is, who runs it, its latest figures, each with its date and source.
 * Styled by record-card.css, which the page or card around it includes.
 */

import type { NamedRecord } from "../lib/dataset/schema.ts";
import type { RecordView } from "../lib/extension/messages.ts";
import { DATA_LANG } from "./data-lang.ts";
import { claimDate, SourceLink } from "./FigureVerdict.tsx";
import { byMetric } from "./record/claims.ts";
import { OtherNames } from "./record/OtherNames.tsx";
import { relationsOf } from "./record/relations.ts";
import { sayCard } from "./words-card.ts";
import { sayRecord } from "./words-record.ts";

interface Props {
  readonly view: RecordView;
  /** Opens another record in the same place. */
  readonly onOpen: (id: string) => void;
}

export function RecordCard({ view, onOpen }: Props) {
  const { record, linked } = view;
  return (
    <div class="record-card" data-record={record.id}>
      {record.description !== undefined && (
        <p class="record-card-description" lang={DATA_LANG}>
          {record.description}
        </p>
      )}
      <OtherNames record={record} />
      <Linked record={record} linked={linked} onOpen={onOpen} />
      <Figures view={view} />
    </div>
  );
}

/** So many relations tell who it is; the library has the rest. */
const RELATIONS_SHOWN = 4;
const RECORDS_SHOWN = 4;

function Linked({
  record,
  linked,
  onOpen,
}: {
  record: NamedRecord;
  linked: NamedRecord[];
  onOpen: Props["onOpen"];
}) {
  const relations = relationsOf(record, linked).slice(0, RELATIONS_SHOWN);
  if (relations.length === 0) return null;
  return (
    <dl class="record-card-facts">
      {relations.map(({ relation, records }) => (
        <div key={relation}>
          <dt>{sayRecord(`relation-${relation}`)}</dt>
          <dd>
            {records.slice(0, RECORDS_SHOWN).map(({ id, name }) => (
              <button key={id} type="button" class="sz-link" lang={DATA_LANG} onClick={() => onOpen(id)}>
                {name}
              </button>
            ))}
            {records.length > RECORDS_SHOWN && <span>……</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const FIGURES_SHOWN = 5;

/** The latest claim of each metric. */
function Figures({ view: { dossier } }: { view: RecordView }) {
  const groups = byMetric(dossier.claims, dossier.metrics);
  if (groups.length === 0) return null;
  const sources = new Map(dossier.sources.map((source) => [source.id, source]));
  const rest = dossier.claims.length - Math.min(groups.length, FIGURES_SHOWN);
  return (
    <section>
      <h2 class="sz-label">{sayCard("figures")}</h2>
      <ul class="record-card-figures">
        {groups.slice(0, FIGURES_SHOWN).map(({ metric, claims: [claim] }) => {
          const source = claim && sources.get(claim.reportedIn);
          return (
            <li key={metric.id}>
              <span class="record-card-metric" lang={DATA_LANG}>
                {metric.name}
              </span>
              <span class="record-card-surface" lang={DATA_LANG}>
                {claim?.surface}
              </span>
              <span class="record-card-origin">
                {claim && claimDate(claim)} {source && <SourceLink source={source} />}
              </span>
            </li>
          );
        })}
      </ul>
      {rest > 0 && <p class="record-card-rest">{sayCard("figures-more", { count: rest })}</p>}
    </section>
  );
}
