/** What the card's tests show: one program with a claim, a source, and a figure that differs from it. */
import type { RecordView } from "../../lib/extension/messages.ts";
import type { CardSubject } from "../../lib/page/card-door.ts";

const target = {
  quote: { exact: "公益宝贝", prefix: "据介绍，", suffix: "项目已" },
  position: { start: 4, end: 8 },
};

export const nameSubject: CardSubject = {
  kind: "mark",
  text: "公益宝贝",
  target,
  annotation: { kind: "program", id: "prog-gongyi-baobei", start: 4, end: 8 },
};

export const figureSubject: CardSubject = {
  kind: "mark",
  text: "超过1000万人次",
  target,
  annotation: {
    kind: "figure",
    id: "prog-gongyi-baobei",
    metric: "met-beneficiaries",
    start: 14,
    end: 23,
    figure: {
      start: 14,
      end: 23,
      kind: "count",
      unit: "人次",
      low: 1e7,
      high: null,
      lowExclusive: true,
      highExclusive: false,
      nominal: 1e7,
      step: 1e7,
      qualifier: "超过",
      aggregate: "cumulative",
      per: null,
      asOf: "2022-12",
      stance: "actual",
      vague: false,
    },
    judgement: {
      verdict: "differs",
      reason: {
        code: "disjoint",
        params: {
          record: "800多万人次",
          origin: "2022-12，公益时报",
          page: "超过1000万人次",
          metric: "受益人次",
          pageDate: "2022-12",
          recordDate: "2022-12",
        },
      },
      remarks: [],
      claim: "clm-1",
      recordText: "800多万人次",
    },
  },
};

export const view: RecordView = {
  record: {
    kind: "program",
    type: "FundingScheme",
    id: "prog-gongyi-baobei",
    name: "公益宝贝",
    match: "alone",
    names: [
      { text: "公益宝贝计划", lang: "zh-Hans", kind: "alias", match: "alone" },
      { text: "爱心宝贝", lang: "zh-Hans", kind: "former", match: "context", validThrough: "2010" },
    ],
    description: "淘宝、天猫商家设定的交易捐赠：商品成交后，按约定的比例或金额自动捐给公益项目。",
    sameAs: [],
    participatingOrg: [{ org: "org-alibaba", role: "implementing" }],
    startDate: "2006",
    dateModified: "2023-03-01",
  },
  linked: [
    {
      kind: "organisation",
      type: "Corporation",
      id: "org-alibaba",
      name: "阿里巴巴",
      match: "alone",
      names: [],
      sameAs: [],
      identifiers: [],
      dateModified: "2023-03-01",
    },
  ],
  dossier: {
    records: [],
    metrics: [
      {
        kind: "metric",
        id: "met-beneficiaries",
        name: "受益人次",
        measuredProperty: "beneficiaries",
        figureKind: "count",
        unit: "人次",
        unitsAlso: [],
        aggregation: "cumulative",
        cues: ["受益"],
        notCues: [],
        ascending: true,
        dateModified: "2023-03-01",
      },
    ],
    sources: [
      {
        kind: "source",
        id: "src-1",
        headline: "小额捐赠汇聚大力量",
        publisher: "公益时报",
        author: [],
        dateBasis: "printed",
        datePublished: "2023-02-28",
        url: "https://www.gongyishibao.com/",
        dateModified: "2023-03-01",
      },
    ],
    claims: [
      {
        kind: "claim",
        id: "clm-1",
        about: "prog-gongyi-baobei",
        metric: "met-beneficiaries",
        surface: "1000万",
        minValue: 1e7,
        maxValue: null,
        minExclusive: true,
        maxExclusive: false,
        value: 1e7,
        unit: "人次",
        aggregate: "cumulative",
        observationDate: "2022-12",
        dateBasis: "printed",
        stance: "actual",
        reportedIn: "src-1",
        rank: "normal",
        statedBy: { name: "阿里巴巴公益" },
        dateModified: "2023-03-01",
      },
    ],
  },
};
