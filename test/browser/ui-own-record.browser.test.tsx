/** Organisations, programs and reports that no feed has: made, changed, taken back. */
import { afterEach, expect, test } from "vitest";
import { Library } from "../../components/library/Library.tsx";
import { parseRoute, route } from "../../components/route.ts";
import { loadDataset } from "../../lib/dataset/load/load.ts";
import { toYaml } from "../../lib/dataset/own/to-yaml.ts";
import { exported } from "../../lib/extension/own/exported.ts";
import { memoryDesk } from "./ui/memory-desk.ts";
import { ownInMemory } from "./ui/own-desk.ts";
import { clear, find, seen, show, until } from "./ui/show.tsx";

afterEach(clear);

const library = (hash: string) => {
  history.replaceState(null, "", hash);
  // or the form of the test before would be there for a moment
  route.value = parseRoute(hash);
  const desk = memoryDesk({ own: ownInMemory() });
  show(<Library />, desk);
  return desk;
};
const field = (name: string) => until(() => document.querySelector<HTMLInputElement>(`[name="${name}"]`));
const fill = async (values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values)) (await field(name)).value = value;
};
const submit = () => document.querySelector<HTMLFormElement>(".form")?.requestSubmit();

test("a program with its organisation: made, listed, changed, removed and brought back, exported", async () => {
  const desk = library("#/own");
  (await seen("a", "添加一条记录")).click();
  (await seen("label", "项目")).click();
  await seen(".own-record label", "执行机构");
  await fill({ name: "晨光助学计划", names: "晨光计划、晨光行动" });
  const search = await until(() => document.querySelector<HTMLInputElement>(".own-record input"));
  search.value = "壹基金";
  search.dispatchEvent(new Event("input", { bubbles: true }));
  (await seen(".own-found button", "壹基金")).click();
  await seen(".own-record b", "壹基金");
  submit();
  await seen(".own-list", "晨光行动");
  const [made] = await desk.own.all();
  expect(made).toMatchObject({ kind: "program", participatingOrg: [{ role: "implementing" }] });
  expect(loadDataset(toYaml(await exported(await desk.own.all(), desk.record))).problems).toEqual([]);

  (await seen(".own-list a", "修改：晨光助学计划")).click();
  await seen("h1", "修改记录");
  expect((await field("names")).value).toBe("晨光计划、晨光行动");
  await seen(".own-record b", "壹基金");
  await fill({ name: "晨光助学行动", description: "给乡村学校送书" });
  submit();
  await seen(".own-list", "晨光助学行动");
  expect(await desk.own.all()).toMatchObject([
    { id: made?.id, description: "给乡村学校送书", participatingOrg: [{ role: "implementing" }] },
  ]);

  (await seen(".own-list button", "移除：晨光助学行动")).click();
  (await seen(".undo button", "撤销")).click();
  await seen(".own-list", "晨光助学行动");
  expect(find("#own-names", "")).toBeUndefined();
});

test("what the library has already is not made twice, and what was typed stays", async () => {
  const desk = library("#/own/record?kind=program");
  await fill({ name: "公益宝贝" });
  submit();
  await seen('.form [role="alert"]', "“公益宝贝”已有这个名称");
  expect((await field("name")).value).toBe("公益宝贝");
  expect(await desk.own.all()).toEqual([]);
});
