/** A page with something of everything on it. */
import type { Judgement, Verdict } from "../../../lib/annotate/annotation.ts";
import type { PageState } from "../../../lib/extension/messages.ts";

type Found = PageState["annotations"][number];

const name = (
  start: number,
  text: string,
  kind: "program" | "organisation" | "report",
  id: string,
): Found => ({
  start,
  end: start + text.length,
  text,
  kind,
  id,
});

function figure(start: number, text: string, id: string, verdict: Verdict, recordText?: string): Found {
  const judgement: Judgement = {
    verdict,
    reason: { code: verdict, params: {} },
    remarks: [],
    ...(recordText !== undefined && { recordText }),
  };
  return {
    start,
    end: start + text.length,
    text,
    kind: "figure",
    id,
    judgement,
    figure: {
      start,
      end: start + text.length,
      kind: "count",
      unit: "家",
      low: 1,
      high: 1,
      lowExclusive: false,
      highExclusive: false,
      nominal: 1,
      step: 1,
      qualifier: null,
      aggregate: null,
      per: null,
      asOf: null,
      stance: "actual",
      vague: false,
    },
  };
}

export const fullPage: PageState = {
  url: "http://www.gongyishibao.com/html/gongyizixun/1.html",
  title: "百万商家这样做公益",
  phase: "ready",
  notes: [],
  names: {
    "prog-gybb": "公益宝贝",
    "org-onefoundation": "深圳壹基金公益基金会",
    "prog-txcpy": "乡村特派员",
    "rep-sxxs": "商业向善：百万商家参与中国式现代化慈善报告",
  },
  annotations: [
    name(10, "公益宝贝", "program", "prog-gybb"),
    figure(30, "600多万商家", "prog-gybb", "differs", "超过500万"),
    figure(60, "83亿笔", "prog-gybb", "agree", "83亿笔"),
    name(80, "壹基金", "organisation", "org-onefoundation"),
    name(90, "公益宝贝", "program", "prog-gybb"),
    figure(120, "233万", "prog-gybb", "other-time", "24万"),
    name(140, "乡村特派员", "program", "prog-txcpy"),
    name(160, "《商业向善》", "report", "rep-sxxs"),
    figure(200, "5亿消费者", "prog-gybb", "agree", "超5亿"),
  ],
};
