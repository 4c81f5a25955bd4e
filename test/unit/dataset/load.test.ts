import { describe, expect, it } from "vitest";
import { type DatasetFile, loadDataset } from "../../../lib/dataset/load/load.ts";
import { printProblem } from "../../../lib/dataset/load/problem.ts";

const ORGANISATION = `
- id: org-a
  type: NGO
  name: 甲乙基金会
  dateModified: 2026-01-01
`;

const PROGRAM = `
- id: prog-a
  type: Project
  name: 晨光计划
  dateModified: 2026-01-01
  participatingOrg:
    - { org: org-a, role: accountable }
`;

const METRIC = `
- id: met-schools
  name: 学校
  measuredProperty: 学校
  figureKind: count
  unit: 所
  aggregation: cumulative
  cues: [学校]
  dateModified: 2026-01-01
`;

const SOURCE = `
- id: src-a
  headline: 一则消息
  publisher: 某报
  datePublished: 2022
  dateModified: 2026-01-01
`;

const CLAIM = `
- id: clm-a
  about: prog-a
  metric: met-schools
  surface: 21所
  minValue: 21
  maxValue: 21
  value: 21
  unit: 所
  aggregate: cumulative
  dateBasis: unknown
  reportedIn: src-a
  dateModified: 2026-01-01
`;

const SOUND: readonly DatasetFile[] = [
  { file: "claims.yaml", text: CLAIM },
  { file: "metrics.yaml", text: METRIC },
  { file: "organisations.yaml", text: ORGANISATION },
  { file: "programs.yaml", text: PROGRAM },
  { file: "sources.yaml", text: SOURCE },
];

/** The problems of the sound files with one of them changed. */
function problems(file: string, change: (text: string) => string): string[] {
  const files = SOUND.map((each) => (each.file === file ? { file, text: change(each.text) } : each));
  return loadDataset(files).problems.map(printProblem);
}

const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the sample does not contain ${from}`);
  return text.replace(from, to);
};

describe("a sound dataset", () => {
  it("loads every record and takes the kind from the file", () => {
    const { records, problems } = loadDataset(SOUND);
    expect(problems).toEqual([]);
    expect(records.map(({ kind }) => kind)).toEqual(["claim", "metric", "organisation", "program", "source"]);
  });

  it("takes a period within one year, and one that is open at an end", () => {
    for (const period of ["2022/2022-03", "2022-03/2022", "../2022", "2022/.."])
      expect(
        problems("claims.yaml", swap("reportedIn", `temporalCoverage: "${period}"\n  reportedIn`)),
      ).toEqual([]);
  });

  it("reads an unquoted year as a date", () => {
    const source = loadDataset(SOUND).records.find(({ kind }) => kind === "source");
    expect(source).toMatchObject({ datePublished: "2022" });
  });

  it("takes the kind an entry states in a file of several kinds", () => {
    const text = ORGANISATION.replace("- id", "- kind: organisation\n  id");
    const { records, problems } = loadDataset([{ file: "mine.yaml", text }]);
    expect(problems).toEqual([]);
    expect(records[0]).toMatchObject({ kind: "organisation", id: "org-a" });
  });

  it("holds nothing when the file is empty", () => {
    expect(loadDataset([{ file: "claims.yaml", text: "# none yet\n" }])).toEqual({
      records: [],
      problems: [],
    });
  });
});

describe("an error names file, line and field", () => {
  const cases: readonly [string, string, (text: string) => string, string][] = [
    ["a missing field", "claims.yaml", swap("  surface: 21所\n", ""), "claims.yaml:2: surface: is missing"],
    [
      "an unknown field",
      "claims.yaml",
      swap("surface: 21所", "surface: 21所\n  colour: red"),
      "claims.yaml:6: colour: is not a field of this kind of record",
    ],
    [
      "a wrong choice",
      "organisations.yaml",
      swap("NGO", "Charity"),
      "organisations.yaml:3: type: must be one of NGO, GovernmentOrganization, CollegeOrUniversity, Corporation, ResearchOrganization, Hospital, Organization, not Charity",
    ],
    [
      "a period that ends before it begins",
      "claims.yaml",
      swap("reportedIn", 'temporalCoverage: "2022-03/2021"\n  reportedIn'),
      "claims.yaml:12: temporalCoverage: 2021 is before 2022-03, when it begins",
    ],
    [
      "a period with a day no calendar has",
      "claims.yaml",
      swap("reportedIn", 'temporalCoverage: "../2022-02-30"\n  reportedIn'),
      "claims.yaml:12: temporalCoverage: 2022-02-30 is no date the calendar has",
    ],
    [
      "a program that ends before it begins",
      "programs.yaml",
      swap("participatingOrg", "startDate: 2020\n  endDate: 2019-12\n  participatingOrg"),
      "programs.yaml:7: endDate: 2019-12 is before 2020, when it begins",
    ],
    [
      "a name that was given up before it was taken",
      "organisations.yaml",
      swap(
        "dateModified",
        "names: [{ text: 甲乙会, kind: former, validFrom: 2010, validThrough: 2009 }]\n  dateModified",
      ),
      "organisations.yaml:5: names[0].validThrough: 2009 is before 2010, when it begins",
    ],
    ["a word for a number", "claims.yaml", swap("value: 21", "value: 21所"), "claims.yaml:8: value:"],
    [
      "a wrong date",
      "sources.yaml",
      swap("2022", "2022年5月"),
      "sources.yaml:5: datePublished: a date is YYYY, YYYY-MM or YYYY-MM-DD",
    ],
    [
      "a day its month does not have",
      "sources.yaml",
      swap("2022", "2023-02-29"),
      "sources.yaml:5: datePublished: the month has no such day",
    ],
    [
      "a wrong field deep inside",
      "programs.yaml",
      swap("role: accountable", "role: boss"),
      "programs.yaml:7: participatingOrg[0].role: must be one of funding, accountable, extending, implementing, not boss",
    ],
    [
      "text that is not YAML",
      "sources.yaml",
      swap("headline: 一则消息", 'headline: "一则消息'),
      "sources.yaml:",
    ],
    [
      "a line indented with a tab",
      "sources.yaml",
      swap("  headline", "\theadline"),
      "sources.yaml:3: not readable as YAML: it is indented with a tab; use spaces",
    ],
    [
      "a file that is no list",
      "sources.yaml",
      () => "id: src-a\n",
      "sources.yaml:1: the file must be a list: every record starts with '- id: …'",
    ],
    [
      "an entry that is no record",
      "sources.yaml",
      (text) => `${text}\n- src-b\n`,
      "sources.yaml:8: a record is a group of fields",
    ],
    [
      "an unknown id",
      "programs.yaml",
      swap("org: org-a", "org: org-b"),
      "programs.yaml:7: participatingOrg[0].org: no record has the id org-b",
    ],
    [
      "an id of the wrong kind",
      "claims.yaml",
      swap("about: prog-a", "about: src-a"),
      "claims.yaml:3: about: must be the id of organisation, program, report; src-a is of kind source",
    ],
    [
      "an id used twice",
      "organisations.yaml",
      (text) => text + text.replace("甲乙基金会", "丙丁基金会"),
      "organisations.yaml:7: id: org-a is used already, in organisations.yaml:2",
    ],
    [
      "an id that belongs to another kind",
      "organisations.yaml",
      swap("org-a", "prog-b"),
      "organisations.yaml:2: id: must start with org- (organisation)",
    ],
    [
      "a unit the metric does not have",
      "claims.yaml",
      swap("unit: 所", "unit: 人次"),
      "claims.yaml:9: unit: 人次 does not fit met-schools (学校), which counts in 所",
    ],
    [
      "bounds the wrong way round",
      "claims.yaml",
      swap("maxValue: 21", "maxValue: 20"),
      "claims.yaml:6: minValue: 21 is larger than maxValue 20",
    ],
    [
      "a claim open at both ends",
      "claims.yaml",
      (text) => text.replace("minValue: 21", "minValue: null").replace("maxValue: 21", "maxValue: null"),
      "claims.yaml:6: minValue: says nothing: both bounds are open",
    ],
    [
      "a value outside its bounds",
      "claims.yaml",
      swap("  value: 21", "  value: 22"),
      "claims.yaml:8: value: 22 lies outside minValue … maxValue",
    ],
    [
      "a printed date that is not there",
      "claims.yaml",
      swap("dateBasis: unknown", "dateBasis: printed"),
      "claims.yaml:11: dateBasis: printed, but neither observationDate nor temporalCoverage",
    ],
    [
      "a name of one character",
      "organisations.yaml",
      swap("甲乙基金会", "甲"),
      "organisations.yaml:4: name: a name has at least two characters",
    ],
    [
      "a name of another record",
      "programs.yaml",
      swap("晨光计划", "甲乙基金會"),
      "programs.yaml:4: name: 甲乙基金會 is also a name of org-a (organisations.yaml:4); where two records share a name, neither may match alone",
    ],
  ];

  it.each(cases)("%s", (_, file, change, message) => {
    const found = problems(file, change);
    expect(found.some((line) => line.startsWith(message)) ? message : found).toEqual(message);
  });

  it("tells every error, not only the first", () => {
    const found = problems("claims.yaml", (text) =>
      text.replace("aggregate: cumulative", "aggregate: sum").replace("surface: 21所", "surface: ''"),
    );
    expect(found).toHaveLength(2);
  });

  it("tells errors between records along with those inside them", () => {
    const found = problems(
      "claims.yaml",
      (text) =>
        `${text.replace("about: prog-a", "about: prog-b")}${text.replace("clm-a", "clm-b").replace("surface: 21所", "")}`,
    );
    expect(found.map((line) => line.replace(/:\d+:/, ":"))).toEqual([
      "claims.yaml: about: no record has the id prog-b",
      "claims.yaml: surface: is missing",
    ]);
  });

  it("does not call ids unknown while a file can't be read", () => {
    const found = problems("organisations.yaml", (text) => `${text}  names: [`);
    expect(found.filter((line) => !line.includes("not readable as YAML"))).toEqual([]);
  });

  it("does not report ids of records that could not be read", () => {
    const found = problems("organisations.yaml", swap("NGO", "Charity"));
    expect(found).toHaveLength(1);
  });
});

describe("names", () => {
  const second = (names: string) =>
    `${ORGANISATION}${ORGANISATION.replace("org-a", "org-b").replace("甲乙", "丙丁")}  names:\n${names}`;

  it("lets two records share a short form that never matches alone", () => {
    const text = second("    - { text: 中心, kind: short, match: never }\n").replace(
      "  dateModified: 2026-01-01\n",
      "  names: [{ text: 中心, kind: short, match: never }]\n  dateModified: 2026-01-01\n",
    );
    expect(problems("organisations.yaml", () => text)).toEqual([]);
  });

  it("refuses one name twice in a record, however it is written", () => {
    const found = problems("organisations.yaml", () => second("    - { text: 丙 丁基金會, kind: alias }\n"));
    expect(found).toEqual([
      "organisations.yaml:12: names[0].text: 丙 丁基金會 is a name of this record already",
    ]);
  });

  it("refuses a negative name that another record wants to match", () => {
    const found = problems("organisations.yaml", () =>
      second("    - { text: 甲乙基金会, kind: negative }\n"),
    );
    expect(found[0]).toContain("names[0].text: 甲乙基金会 is also a name of org-a");
  });
});
