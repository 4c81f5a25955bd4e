/** A figure the reader puts on record: the claim, its source, and a metric of the reader's own where none fits. */
import * as v from "valibot";
import { isWebAddress } from "../../anchor/url.ts";
import { type Claim, type Metric, PartialDate } from "../../dataset/schema.ts";
import { type Figure, recogniseFigures } from "../../figures/index.ts";
import type { Draft } from "./bare.ts";

export interface ClaimForm {
  /** The id of the record it is about. */
  readonly record: string;
  /** By name: one of the record's metrics, or a new one. */
  readonly metric: string;
  /** The figure as printed. */
  readonly text: string;
  /** As of when, YYYY, YYYY-MM or YYYY-MM-DD; empty: not known. */
  readonly date: string;
  readonly headline: string;
  readonly publisher: string;
  /** May be empty. */
  readonly url: string;
}

export type ClaimFault = "claim-figure" | "claim-vague" | "claim-date" | "claim-metric" | "record-url";

interface Circumstances {
  /** Those the record has claims of. */
  readonly metrics: readonly Metric[];
  /** YYYY-MM-DD */
  readonly today: string;
  /** Something no other id ends in: lower case letters, digits and hyphens. */
  readonly key: string;
}

/** The records to be saved together, or what is wrong with the form. */
export function recordsOf(form: ClaimForm, circumstances: Circumstances): Draft[] | ClaimFault {
  const date = form.date.trim();
  if (date !== "" && !v.is(PartialDate, date)) return "claim-date";
  const url = form.url.trim();
  if (url !== "" && !isWebAddress(url)) return "record-url";
  const [figure, second] = recogniseFigures(form.text);
  if (!figure || second) return "claim-figure";
  if (figure.vague) return "claim-vague";
  const { key, today } = circumstances;
  const metric = metricFor(figure, form.metric.trim(), circumstances);
  const unit = metric.unit !== null && figure.unit === null ? metric.unit : figure.unit;
  const counted = unit === metric.unit || (unit !== null && metric.unitsAlso?.includes(unit));
  if (metric.figureKind !== figure.kind || !counted) return "claim-metric";
  const source: Draft = {
    kind: "source",
    id: `src-own-${key}`,
    headline: form.headline,
    publisher: form.publisher,
    ...(url !== "" && { url }),
    dateModified: today,
  };
  const claim: Draft = {
    kind: "claim",
    id: `clm-own-${key}`,
    about: form.record,
    metric: metric.id,
    ...saying(figure, form.text.trim()),
    unit,
    aggregate: figure.aggregate ?? metric.aggregation,
    ...(date !== "" && { observationDate: date }),
    dateBasis: date === "" ? "unknown" : "printed",
    reportedIn: source.id,
    dateModified: today,
  };
  // the built-in feed's metrics are there for everyone; others are taken along, so that the claim never loses its own
  return metric.borrowed ? [source, claim] : [metric.record, source, claim];
}

type Chosen = Pick<Metric, "id" | "unit" | "figureKind" | "aggregation"> & {
  unitsAlso?: string[] | undefined;
} & ({ borrowed: true } | { borrowed: false; record: Draft });

function metricFor(figure: Figure, name: string, { metrics, key, today }: Circumstances): Chosen {
  const known = metrics.find((metric) => metric.name === name);
  // other publishers' ids end in @feed here
  if (known && !known.id.includes("@")) return { ...known, borrowed: true };
  const made = {
    kind: "metric" as const,
    measuredProperty: name,
    figureKind: figure.kind,
    unit: figure.unit,
    aggregation: figure.aggregate ?? ("pointInTime" as const),
    cues: [name],
    ...known,
    id: known?.id.split("@")[0] ?? `met-own-${key}`,
    name,
    dateModified: known?.dateModified ?? today,
  };
  return { ...made, borrowed: false, record: made };
}

function saying(figure: Figure, surface: string) {
  const { low, high, lowExclusive, highExclusive, nominal, step, per, qualifier, stance } = figure;
  return {
    surface,
    minValue: low,
    maxValue: high,
    minExclusive: lowExclusive,
    maxExclusive: highExclusive,
    value: nominal,
    ...(step !== null && { step }),
    ...(per !== null && { per }),
    ...(qualifier !== null && { qualifier }),
    stance,
  } satisfies Partial<Claim>;
}
