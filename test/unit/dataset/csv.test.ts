import { describe, expect, it } from "vitest";
import { columnLetter } from "../../../lib/dataset/csv/table.ts";
import { date } from "../../../lib/dataset/csv/values.ts";
import { loadDataset } from "../../../lib/dataset/load/load.ts";
import { printProblem } from "../../../lib/dataset/load/problem.ts";

const ORGANISATIONS = {
  file: "organisations.yaml",
  text: `
- id: org-a
  type: NGO
  name: 甲乙基金会
  names: [{ text: 甲乙, kind: short }, { text: 公益会, kind: alias, match: context }, { text: 甲乙丙, kind: negative }]
  dateModified: 2026-01-01
- id: org-b
  type: NGO
  name: 丙丁公益
  names: [{ text: 公益会, kind: alias, match: context }]
  dateModified: 2026-01-01
`,
};

/** A list behind a first column that says when each row was changed. */
function load(list: string) {
  const mark = list.match(/[,;\t]/)?.[0] ?? ",";
  const [titles, ...rows] = list.split(/\r?\n/);
  const dated = rows.map((row) => (row.trim() ? `2026-11-23${mark}${row}` : row));
  const text = [`更新日期${mark}${titles}`, ...dated].join("\n");
  return loadDataset([{ file: "programs.csv", text }, ORGANISATIONS]);
}

const told = (text: string) => load(text).problems.map(printProblem);

describe("a program list from a spreadsheet", () => {
  it("becomes programs with names, organisations and dates", () => {
    const { records, problems } = load(
      "项目名称,简称,曾用名,机构,执行机构,启动时间,状态,备案编号\r\n" +
        '晨光计划,"晨光行动、晨光","老晨光计划",甲乙基金会,丙丁公益；org-a,2019年3月,进行中,53100000A\r\n',
    );
    expect(problems).toEqual([]);
    expect(records.at(-1)).toMatchObject({
      kind: "program",
      id: "prog-53100000a",
      name: "晨光计划",
      names: [
        { text: "晨光行动", kind: "short" },
        { text: "晨光", kind: "short" },
        { text: "老晨光计划", kind: "former" },
      ],
      participatingOrg: [
        { org: "org-a", role: "accountable" },
        { org: "org-b", role: "implementing" },
        { org: "org-a", role: "implementing" },
      ],
      startDate: "2019-03",
      activityStatus: "implementation",
      filingNumber: "53100000A",
      dateModified: "2026-11-23",
    });
  });

  it("makes an id from the pinyin of the name where the row has neither id nor filing number", () => {
    expect(load("名称\n晨光计划\n").records.at(-1)?.id).toBe("prog-chen-guang-ji-hua");
  });

  it("reads tabs and semicolons as well, and passes over empty rows", () => {
    expect(load("名称\t简介\n晨光计划\t给孩子的书\n\n\t\n").records).toHaveLength(3);
    expect(load("名称;简介\n晨光计划;给孩子的书，一本本\n").records.at(-1)).toMatchObject({
      description: "给孩子的书，一本本",
    });
  });

  it("passes over the mark that spreadsheets put first", () => {
    const text = "\uFEFF名称,更新日期\n晨光计划,2026年3月\n";
    expect(loadDataset([{ file: "p.csv", text }]).records[0]).toMatchObject({ dateModified: "2026-03" });
  });

  it("counts an error by row and column as the spreadsheet shows them", () => {
    expect(told("名称,简介,开始时间\n晨光计划,书,2019\n夜读计划,灯,去年\n")).toEqual([
      "programs.csv:3: column D (开始时间): a date is YYYY, YYYY-MM or YYYY-MM-DD",
    ]);
  });

  it("names the organisation that is missing", () => {
    expect(told("名称,机构\n晨光计划,甲乙基金会、戊己基金会\n")).toEqual([
      "programs.csv:2: column C (机构): no organisation of the dataset is called 戊己基金会",
    ]);
  });

  it("knows an organisation by any name it alone has", () => {
    expect(load("名称,机构\n晨光计划,甲乙\n").records.at(-1)).toMatchObject({
      participatingOrg: [{ org: "org-a", role: "accountable" }],
    });
    expect(told("名称,机构\n晨光计划,公益会、甲乙丙\n")).toEqual([
      "programs.csv:2: column C (机构): several organisations are called 公益会: write the id of the one meant, org-a or org-b",
      "programs.csv:2: column C (机构): no organisation of the dataset is called 甲乙丙",
    ]);
  });

  it("says which states it knows", () => {
    expect(load("名称,状态\n晨光计划,closed\n").records.at(-1)).toMatchObject({ activityStatus: "closed" });
    expect(told("名称,状态\n晨光计划,已结束？\n")).toEqual([
      "programs.csv:2: column C (状态): 已结束？ is no state; known are 筹备、筹备中、进行中、执行中、收尾、已结束、结束、暂停",
    ]);
  });

  it("names the cell that an id was made from when it is used already", () => {
    expect(told("简介,名称\n书,晨光计划\n灯,晨光计划\n")).toContain(
      "programs.csv:3: column C (名称): prog-chen-guang-ji-hua is used already, in programs.csv:2",
    );
  });

  it("says which title it does not know, and which it wants", () => {
    const [title, name] = told("项目名,简介\n晨光计划,书\n");
    expect(title).toContain("programs.csv:1: column B: the title 项目名 is unknown; known are 编号、名称");
    expect(name).toBe("programs.csv:1: there is no column 名称 with the names of the programs");
  });

  it("says where a quotation mark was left open", () => {
    expect(told('名称,简介\n晨光计划,"书\n夜读计划,灯\n')).toEqual([
      "programs.csv:2: a quotation mark is opened and never closed",
    ]);
  });

  it("checks a listed program like any other: ids, names, dates", () => {
    expect(told("编号,名称\nprog-a,晨光计划\nprog-a,甲乙基金会\n")).toEqual([
      "programs.csv:3: column B (编号): prog-a is used already, in programs.csv:2",
    ]);
    expect(loadDataset([{ file: "p.csv", text: "名称\n晨光计划\n" }]).problems.map(printProblem)).toEqual([
      "p.csv:2: column 更新日期: is missing",
    ]);
  });
});

it("names every row of a long list that is wrong throughout", () => {
  const rows = Array.from({ length: 130_000 }, (_, i) => `prog-${i},,无此机构`);
  expect(load(`编号,名称,机构\n${rows.join("\n")}\n`).problems.length).toBeGreaterThan(rows.length);
});

describe("dates as people write them", () => {
  it.each([
    ["2012", "2012"],
    ["2012年", "2012"],
    ["2022年6月", "2022-06"],
    ["2022/6/5", "2022-06-05"],
    ["2022.06.05", "2022-06-05"],
    ["2022年6月5日", "2022-06-05"],
    ["去年", "去年"],
    ["6月5日", "6月5日"],
  ])("%s → %s", (written, iso) => {
    expect(date(written)).toBe(iso);
  });
});

it("letters columns as spreadsheets do", () => {
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});
