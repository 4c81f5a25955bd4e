/** The columns of a program list and what people call them. */
export type Column =
  | "id"
  | "name"
  | "short"
  | "alias"
  | "former"
  | "context"
  | "negative"
  | "description"
  | "accountable"
  | "implementing"
  | "funding"
  | "extending"
  | "startDate"
  | "endDate"
  | "activityStatus"
  | "filingNumber"
  | "sector"
  | "url"
  | "dateModified";

const TITLES: Readonly<Record<Column, readonly string[]>> = {
  id: ["编号", "标识"],
  name: ["名称", "项目名称", "项目"],
  short: ["简称"],
  alias: ["别名", "又名", "aliases"],
  former: ["曾用名", "原名"],
  context: ["易混简称", "易混名称"],
  negative: ["不是", "易误认"],
  description: ["简介", "说明", "项目简介"],
  accountable: ["机构", "主办机构", "发起机构", "所属机构", "organisation", "organization"],
  implementing: ["执行机构", "实施机构"],
  funding: ["资助方", "资助机构", "捐赠方"],
  extending: ["协作机构", "管理机构"],
  startDate: ["开始时间", "开始日期", "启动时间"],
  endDate: ["结束时间", "结束日期"],
  activityStatus: ["状态", "项目状态"],
  filingNumber: ["备案编号", "备案号"],
  sector: ["领域"],
  url: ["网址", "链接"],
  dateModified: ["更新日期", "更新时间"],
};

export const COLUMNS = Object.keys(TITLES) as Column[];

/** The column a title means; undefined: none, the title is unknown. Case does not matter. */
export function columnOf(title: string): Column | undefined {
  const lower = title.toLowerCase();
  return COLUMNS.find((column) => column.toLowerCase() === lower || TITLES[column].includes(lower));
}

/** The title a column should have. */
export function titleOf(column: Column): string {
  return TITLES[column][0] ?? column;
}

/** Every title a table may have, for error messages: the first of each column. */
export function knownTitles(): string {
  return COLUMNS.map(titleOf).join("、");
}
