/**
 * A figure of the page beside the record's: both texts, the verdict in words and form, why, and where the record has it from.
 * Styled by figure-verdict.css, which the page or card around it includes.
 */
import type { Judgement } from "../lib/annotate/annotation.ts";
import { sayConclusion, sayReason, sayVerdict } from "../lib/annotate/say-reason.ts";
import type { Claim, Metric, Source } from "../lib/dataset/schema.ts";
import { sayDate, sayPeriod } from "../lib/i18n/dates.ts";
import { DATA_LANG } from "./data-lang.ts";
import { VerdictSign } from "./VerdictSign.tsx";
import { comma, locale, series } from "./words.ts";
import { sayCard } from "./words-card.ts";

interface Props {
  /** The figure as the page prints it. */
  readonly text: string;
  readonly judgement: Judgement;
  /** What it was compared with, as far as known. */
  readonly claim?: Claim | undefined;
  readonly metric?: Metric | undefined;
  readonly source?: Source | undefined;
}

export function FigureVerdict({ text, judgement, claim, metric, source }: Props) {
  const { verdict, reason, remarks, recordText } = judgement;
  const onRecord = recordText ?? claim?.surface;
  return (
    <div class="figure-verdict" data-verdict={verdict}>
      <p class="verdict-word">
        <VerdictSign verdict={verdict} />
        {sayVerdict(verdict, locale.value)}
        {metric && (
          <span class="verdict-metric" lang={DATA_LANG}>
            {metric.name}
          </span>
        )}
      </p>
      <dl class="verdict-texts">
        <div>
          <dt>{sayCard("page-says")}</dt>
          <dd lang={DATA_LANG}>{text}</dd>
        </div>
        {onRecord !== undefined && (
          <div>
            <dt>{sayCard("record-says")}</dt>
            <dd lang={DATA_LANG}>{onRecord}</dd>
          </div>
        )}
      </dl>
      <p class="verdict-reason">{(claim ? sayConclusion : sayReason)(reason, locale.value)}</p>
      {remarks.map((remark) => (
        <p class="verdict-reason" key={remark.code}>
          {sayReason(remark, locale.value)}
        </p>
      ))}
      {claim && <Origin claim={claim} source={source} />}
    </div>
  );
}

function Origin({ claim, source }: { claim: Claim; source: Source | undefined }) {
  const said = series([claimDate(claim), claim.statedBy?.name]);
  return (
    <p class="verdict-origin">
      {said}
      {source && said !== "" && comma()}
      {source && <SourceLink source={source} />}
    </p>
  );
}

export function claimDate({ observationDate, temporalCoverage }: Claim): string | undefined {
  if (observationDate !== undefined)
    return sayCard("as-of", { date: sayDate(observationDate, locale.value) });
  return temporalCoverage === undefined ? undefined : sayPeriod(temporalCoverage, locale.value);
}

export function SourceLink({ source: { url, headline, publisher } }: { source: Source }) {
  if (url === undefined) return <cite title={headline}>{publisher}</cite>;
  return (
    <a class="sz-link" href={url} target="_blank" rel="noreferrer" title={headline}>
      {publisher}
    </a>
  );
}
