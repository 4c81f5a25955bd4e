import * as v from "valibot";
import { AnyRecord } from "../../../lib/dataset/schema.ts";

const parse = (value: unknown): AnyRecord => v.parse(AnyRecord, value);

export const organisation = (slug: string, name = `机构${slug}`): AnyRecord =>
  parse({ kind: "organisation", id: `org-${slug}`, type: "NGO", name, dateModified: "2023-02-28" });

export const program = (slug: string, operator: string, name = `项目${slug}`): AnyRecord =>
  parse({
    kind: "program",
    id: `prog-${slug}`,
    type: "Project",
    name,
    participatingOrg: [{ org: `org-${operator}`, role: "implementing" }],
    dateModified: "2023-02-28",
  });

export const report = (slug: string, name = `报告${slug}`): AnyRecord =>
  parse({ kind: "report", id: `rep-${slug}`, name, dateModified: "2023-02-28" });

export const metric = (slug: string): AnyRecord =>
  parse({
    kind: "metric",
    id: `met-${slug}`,
    name: slug,
    measuredProperty: slug,
    figureKind: "count",
    unit: "人",
    aggregation: "cumulative",
    cues: ["受益"],
    dateModified: "2023-02-28",
  });

export const source = (slug: string): AnyRecord =>
  parse({
    kind: "source",
    id: `src-${slug}`,
    headline: slug,
    publisher: "公益报",
    dateModified: "2023-02-28",
  });

export const claim = (slug: string, about: string, value: number): AnyRecord =>
  parse({
    kind: "claim",
    id: `clm-${slug}`,
    about,
    metric: "met-people",
    surface: `${value}人`,
    minValue: value,
    maxValue: value,
    value,
    unit: "人",
    aggregate: "cumulative",
    dateBasis: "unknown",
    reportedIn: "src-paper",
    dateModified: "2023-02-28",
  });

/** A dataset with one of everything, and `extra` further organisations. */
export const dataset = (value = 100, extra = 0): AnyRecord[] => [
  organisation("onefund", "壹心公益基金会"),
  program("family", "onefund", "家庭支持计划"),
  claim("family-people", "prog-family", value),
  metric("people"),
  source("paper"),
  ...Array.from({ length: extra }, (_, i) => organisation(`extra-${i}`)),
];
