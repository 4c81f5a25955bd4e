/** A folder as people keep it: files from editors and spreadsheets, in what encoding these save. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readDataset, requireDataset } from "../../../scripts/dataset/read.ts";
import { encodeLegacy } from "../scripts/legacy-bytes.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shanzhu-read-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const names = async () =>
  (await requireDataset(folder)).map((record) => ("name" in record ? record.name : record.id));

test.each([
  ["gb18030", "名称,更新日期\n晨光计划,2026-03\n", "晨光计划"],
  ["big5", "name,dateModified\n晨光閱讀計畫,2026-03\n", "晨光閱讀計畫"],
] as const)("a list that a spreadsheet saved in %s", async (label, list, name) => {
  put("list.csv", encodeLegacy(list, label));
  expect(await names()).toEqual([name]);
});

test("files with a byte order mark", async () => {
  put("list.csv", "\ufeff名称,更新日期\n晨光计划,2026-03\n");
  put("organisations.yaml", "\ufeff- { id: org-a, type: NGO, name: 甲乙基金会, dateModified: 2026-01-01 }\n");
  expect(await names()).toEqual(["甲乙基金会", "晨光计划"]);
});

test("problems come back beside the records, or are thrown, each with its file and line", async () => {
  put("list.csv", "名称,更新日期\n晨光计划,2026-03\n夜读计划,去年\n");
  const { records, problems } = await readDataset(folder);
  expect([records.length, problems.length]).toEqual([1, 1]);
  await expect(requireDataset(folder)).rejects.toThrow("list.csv:3: column B (更新日期): a date is");
});

test("a folder with nothing in it is not taken for a dataset", async () => {
  await expect(requireDataset(folder)).rejects.toThrow(`${folder}: there are no .yaml or .csv files`);
});

test("bytes that are no text in any of them are told once, by the line they stand on, not by what they look like", async () => {
  const saved = Buffer.concat([
    Buffer.from("名称,更新日期\n晨光计划,2026-03\n"),
    Buffer.from([0xff, 0xfe, 0x00, 0x80]),
    Buffer.from("计划,2026-03\n"),
  ]);
  put("list.csv", saved);
  put("programs.yaml", "- { id: prog-a, type: Project, name: 夜读计划, dateModified: 2026-01-01 }\n");
  const { problems } = await readDataset(folder);
  expect(problems.map(({ line, field }) => [line, field])).toEqual([[3, ""]]);
  await expect(requireDataset(folder)).rejects.toThrow(
    /list\.csv:3: is not text in UTF-8, GBK or Big5; save the file again as UTF-8/,
  );
});

test("a folder that is called like a file is told by its name", async () => {
  mkdirSync(join(folder, "programs.yaml"));
  await expect(requireDataset(folder)).rejects.toMatchObject({
    code: "EISDIR",
    path: join(folder, "programs.yaml"),
  });
});

test("how far reading is can be watched: each file by name, then the records", async () => {
  put("list.csv", "名称,更新日期\n晨光计划,2026-03\n夜读计划,2026-03\n");
  put("organisations.yaml", "- { id: org-a, type: NGO, name: 甲乙基金会, dateModified: 2026-01-01 }\n");
  const seen: string[] = [];
  await requireDataset(folder, {
    onFile: ({ file }) => seen.push(file.slice(folder.length + 1)),
    onRecord: (done, total) => seen.push(`${done} of ${total}`),
  });
  expect(seen).toEqual(["organisations.yaml", "list.csv", "1 of 3", "2 of 3", "3 of 3"]);
});
