/**
 * The records of the dataset. Field names are the field's own: schema.org (NGO, Project, Report,
 * Observation), IATI for roles, org-id.guide for identifiers, SKOS for names.
 * One schema a kind; the types are inferred from the schemas and nowhere written twice.
 */
import * as v from "valibot";

const PARTIAL_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A day that its month has; 30 February is none. */
export function isPartialDate(text: string): boolean {
  const parts = PARTIAL_DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  // day 0 of the next month is the last of this one; every month has 28
  return !(day > 28) || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A date only as precise as its source: `2012`, `2022-12`, `2023-02-22`; years BC or times of day do not occur. */
export const PartialDate = v.pipe(
  v.string(),
  v.regex(PARTIAL_DATE, "a date is YYYY, YYYY-MM or YYYY-MM-DD"),
  v.check((text) => !PARTIAL_DATE.test(text) || isPartialDate(text), "the month has no such day"),
);

/** `start/end` as in schema.org temporalCoverage; either side may be `..` (open, ISO 8601-2). */
export const Interval = v.pipe(
  v.string(),
  v.regex(
    /^(\.\.|\d{4}(-\d\d){0,2})\/(\.\.|\d{4}(-\d\d){0,2})$/,
    "a period is START/END, each a date or '..'",
  ),
);

/** `org-…`, `prog-…`, `rep-…`, `src-…`, `met-…`, `clm-…`: lower case ASCII, stable for ever. */
export const RecordId = v.pipe(
  v.string(),
  v.regex(
    /^(org|prog|rep|src|met|clm)-[a-z0-9]+(-[a-z0-9]+)*$/,
    "an id is org-, prog-, rep-, src-, met- or clm- and a slug",
  ),
);

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, "must not be empty"));

/** It becomes a link in our own pages: nothing that runs there, or leads to files or to other extensions. */
const WebAddress = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^https?:\/\//i, "an address begins with https:// or http://"),
);

/** A further name of a record (SKOS altLabel / hiddenLabel), or one that must not be taken for it. */
export const Name = v.strictObject({
  text: Text,
  lang: v.optional(Text, "zh-Hans"),
  /** `hidden` matches but is never shown (misprints); `negative` blocks a match it overlaps. */
  kind: v.picklist(["alias", "former", "short", "translation", "hidden", "negative"]),
  /** `context` counts only with its owner, or a record linked to it, on the page. `never` only as a short form a page introduces. */
  match: v.optional(v.picklist(["alone", "context", "never"]), "alone"),
  validFrom: v.optional(PartialDate),
  validThrough: v.optional(PartialDate),
});

const named = {
  id: RecordId,
  name: Text,
  /** How `name` itself may match. */
  match: v.optional(v.picklist(["alone", "context", "never"]), "alone"),
  names: v.optional(v.array(Name), []),
  description: v.optional(Text),
  sameAs: v.optional(v.array(Text), []),
  url: v.optional(WebAddress),
  dateModified: PartialDate,
};

export const Organisation = v.strictObject({
  kind: v.literal("organisation"),
  type: v.picklist([
    "NGO",
    "GovernmentOrganization",
    "CollegeOrUniversity",
    "Corporation",
    "ResearchOrganization",
    "Hospital",
    "Organization",
  ]),
  ...named,
  legalName: v.optional(Text),
  /** scheme: an org-id.guide prefix such as CN-USCI (统一社会信用代码) or XI-WIKIDATA. */
  identifiers: v.optional(v.array(v.strictObject({ scheme: Text, id: Text })), []),
  parentOrganization: v.optional(RecordId),
  foundingDate: v.optional(PartialDate),
  dissolutionDate: v.optional(PartialDate),
  publicFundraising: v.optional(v.boolean()),
});

export const Program = v.strictObject({
  kind: v.literal("program"),
  type: v.picklist(["Project", "FundingScheme"]),
  ...named,
  /** IATI organisation roles 1–4. */
  participatingOrg: v.optional(
    v.array(
      v.strictObject({
        org: RecordId,
        role: v.picklist(["funding", "accountable", "extending", "implementing"]),
      }),
    ),
    [],
  ),
  activityStatus: v.optional(
    v.picklist(["pipeline", "implementation", "finalisation", "closed", "suspended"]),
  ),
  startDate: v.optional(PartialDate),
  endDate: v.optional(PartialDate),
  filingNumber: v.optional(Text),
  parent: v.optional(RecordId),
  sector: v.optional(Text),
});

export const Report = v.strictObject({
  kind: v.literal("report"),
  ...named,
  publisher: v.optional(v.array(RecordId), []),
  author: v.optional(v.array(Text), []),
  datePublished: v.optional(PartialDate),
  temporalCoverage: v.optional(Interval),
  about: v.optional(v.array(RecordId), []),
  documentType: v.optional(Text),
});

export const Source = v.strictObject({
  kind: v.literal("source"),
  id: RecordId,
  headline: Text,
  publisher: Text,
  author: v.optional(v.array(Text), []),
  datePublished: v.optional(PartialDate),
  /** `inferred` when the publication date is not printed on the source itself. */
  dateBasis: v.optional(v.picklist(["printed", "inferred"]), "printed"),
  url: v.optional(WebAddress),
  printEdition: v.optional(Text),
  printPage: v.optional(Text),
  isBasedOn: v.optional(RecordId),
  /** What a reader should know of it: how the date was inferred, that it is a reprint. */
  note: v.optional(Text),
  dateModified: PartialDate,
});

export const AGGREGATES = ["cumulative", "period", "average", "annualAverage", "pointInTime"] as const;

export const Metric = v.strictObject({
  kind: v.literal("metric"),
  id: RecordId,
  name: Text,
  measuredProperty: Text,
  figureKind: v.picklist([
    "count",
    "money",
    "percent",
    "multiple",
    "rate",
    "measure",
    "date",
    "duration",
    "ordinal",
  ]),
  /** The unit figures of this metric carry after normalisation (人, 人次, 家, 元, 笔 …); null: a pure number. */
  unit: v.nullable(Text),
  /** Units that count as the same thing for this metric only (家 = 个 for shops). */
  unitsAlso: v.optional(v.array(Text), []),
  aggregation: v.picklist(AGGREGATES),
  /** Words near a figure that say it is this metric; written in Simplified, matched folded. */
  cues: v.pipe(v.array(Text), v.minLength(1, "a metric needs at least one cue")),
  /** Words that say it is some other metric although a cue stands there too. */
  notCues: v.optional(v.array(Text), []),
  /** A cumulative figure that can only grow: a later smaller one is a contradiction, a later larger one progress. */
  ascending: v.optional(v.boolean(), false),
  dateModified: PartialDate,
});

const Bound = v.nullable(v.union([v.number(), PartialDate]));

export const Claim = v.strictObject({
  kind: v.literal("claim"),
  id: RecordId,
  about: RecordId,
  metric: RecordId,
  /** The figure as printed, without line breaks. */
  surface: Text,
  /** The interval: null is unbounded; equal bounds are an exact value. Money in 元, percent as 0..1. */
  minValue: Bound,
  maxValue: Bound,
  minExclusive: v.optional(v.boolean(), false),
  maxExclusive: v.optional(v.boolean(), false),
  /** The number as written, without its qualifier. */
  value: Bound,
  /** The last written place: 5.8万 → 1000. */
  step: v.optional(v.number()),
  unit: v.nullable(Text),
  per: v.optional(Text),
  qualifier: v.optional(Text),
  aggregate: v.picklist(AGGREGATES),
  observationDate: v.optional(PartialDate),
  temporalCoverage: v.optional(Interval),
  dateBasis: v.picklist(["printed", "relative", "publication", "unknown"]),
  stance: v.optional(v.picklist(["actual", "target", "estimate"]), "actual"),
  /** One county, one platform …: figures of different scopes are never compared. Absent: the whole program. */
  scope: v.optional(Text),
  statedBy: v.optional(v.strictObject({ name: Text, role: v.optional(Text), org: v.optional(RecordId) })),
  reportedIn: RecordId,
  basedOn: v.optional(RecordId),
  rank: v.optional(v.picklist(["preferred", "normal", "deprecated"]), "normal"),
  rankReason: v.optional(Text),
  supersedes: v.optional(RecordId),
  note: v.optional(Text),
  dateModified: PartialDate,
});

export const AnyRecord = v.variant("kind", [Organisation, Program, Report, Source, Metric, Claim]);

export type Name = v.InferOutput<typeof Name>;
export type Organisation = v.InferOutput<typeof Organisation>;
export type Program = v.InferOutput<typeof Program>;
export type Report = v.InferOutput<typeof Report>;
export type Source = v.InferOutput<typeof Source>;
export type Metric = v.InferOutput<typeof Metric>;
export type Claim = v.InferOutput<typeof Claim>;
export type AnyRecord = v.InferOutput<typeof AnyRecord>;
/** The kinds a page can name. */
export type NamedRecord = Organisation | Program | Report;
export type NamedKind = NamedRecord["kind"];
