/** What the reader puts on record: by hand, from a page's figure, and how it looks beside what others say. */
import { afterEach, describe, expect, test } from "vitest";
import { App } from "../../components/App.tsx";
import { Library } from "../../components/library/Library.tsx";
import { parseRoute, route } from "../../components/route.ts";
import { loadDataset } from "../../lib/dataset/load/load.ts";
import { toYaml } from "../../lib/dataset/own/to-yaml.ts";
import type { Claim, NamedRecord } from "../../lib/dataset/schema.ts";
import type { Desk } from "../../lib/extension/desk/desk.ts";
import { exported } from "../../lib/extension/own/exported.ts";
import { memoryDesk } from "./ui/memory-desk.ts";
import { ownInMemory } from "./ui/own-desk.ts";
import { fullPage } from "./ui/page.ts";
import { clear, find, seen, show, until } from "./ui/show.tsx";

afterEach(clear);

const library = (hash: string, changes: Partial<Desk> = {}) => {
  history.replaceState(null, "", hash);
  // or the form of the test before would be there for a moment
  route.value = parseRoute(hash);
  const desk = memoryDesk({ own: ownInMemory(), ...changes });
  show(<Library />, desk);
  return desk;
};
const field = (name: string) => until(() => document.querySelector<HTMLInputElement>(`[name="${name}"]`));
const fill = async (values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values)) (await field(name)).value = value;
};
const submit = () => document.querySelector<HTMLFormElement>(".form")?.requestSubmit();
const figureForm = "#/own/figure?record=prog-gybb&text=超过900万家&headline=百万商家&publisher=公益时报";

describe("names", () => {
  test("without any it is said what they are for", async () => {
    library("#/own");
    await seen(".empty", "为那条记录添加别名");
  });

  test("what an input method is composing is not looked up before it is done", async () => {
    const asked: string[] = [];
    const { lookUp } = memoryDesk();
    library("#/own/name", {
      lookUp(query, limit) {
        asked.push(query);
        return lookUp(query, limit);
      },
    });
    const search = await until(() => document.querySelector<HTMLInputElement>(".own-record input"));
    for (const letters of ["g", "gong'yi", "公益宝贝"]) {
      search.value = letters;
      search.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(search.value).toBe(letters);
    }
    search.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "公益宝贝" }));
    await seen(".own-found button", "公益宝贝");
    expect(asked).toEqual(["公益宝贝"]);
  });

  test("chosen by look-up, saved, listed, changed, removed and brought back", async () => {
    const desk = library("#/own/name");
    const search = await until(() => document.querySelector<HTMLInputElement>(".own-record input"));
    search.value = "公益宝贝";
    search.dispatchEvent(new Event("input", { bubbles: true }));
    (await seen(".own-found button", "公益宝贝")).click();
    await seen(".own-record b", "公益宝贝");
    await fill({ text: "宝贝计划" });
    submit();
    (await seen(".own-list a", "修改：宝贝计划")).click();
    await seen(".own-record b", "公益宝贝");
    await fill({ text: "宝贝行动" });
    submit();
    await seen(".own-list", "宝贝行动");
    expect(find(".own-list", "宝贝计划")).toBeUndefined();
    (await seen(".own-list button", "移除：宝贝行动")).click();
    const undo = await seen(".undo button", "撤销");
    await until(() => document.activeElement === undo);
    expect(await desk.own.all()).toEqual([]);
    undo.click();
    await seen(".own-list", "宝贝行动");
  });

  test("a name that the record has is refused, and what was typed stays", async () => {
    library("#/own/name?record=prog-gybb");
    await seen(".own-record b", "公益宝贝");
    await fill({ text: "公益 宝贝" });
    submit();
    await seen('.form [role="alert"]', "已经有这个名称");
    expect((await field("text")).value).toBe("公益 宝贝");
  });

  test("a name that another record goes by is refused: its marks would be taken away", async () => {
    const desk = library("#/own/name?record=prog-gybb");
    await seen(".own-record b", "公益宝贝");
    await fill({ text: "壹基金" });
    submit();
    await seen('.form [role="alert"]', "已有这个名称，页面上就分不清说的是谁");
    expect(await desk.own.all()).toEqual([]);
  });
});

describe("figures", () => {
  test("a page's figure comes filled in, under its metric", async () => {
    const opened: string[] = [];
    const desk = memoryDesk({
      tab: async () => ({ state: "open", host: "www.gongyishibao.com", page: fullPage }),
      openLibrary: async (path) => void opened.push(path),
    });
    show(<App />, desk);
    (await seen(".figure-keep", "600多万商家")).click();
    clear();
    library(`#${opened[0]}`);
    await seen(".own-record b", "公益宝贝");
    expect((await field("text")).value).toBe("600多万商家");
    expect((await field("headline")).value).toBe(fullPage.title);
    expect((await field("url")).value).toBe(fullPage.url);
  });

  test("read as an interval, saved with its source, exported as a sound dataset, removed with its source", async () => {
    const desk = library(figureForm);
    await seen(".own-record b", "公益宝贝");
    const view = await desk.record("prog-gybb");
    const metric = view?.dossier.metrics.find(({ unit }) => unit === "家");
    await fill({ metric: metric?.name ?? "", date: "2023-02" });
    submit();
    await seen(".own-list", "超过900万家");
    const own = await desk.own.all();
    const claim = own.find((record): record is Claim => record.kind === "claim");
    expect(claim).toMatchObject({
      about: "prog-gybb",
      metric: metric?.id,
      minValue: 9_000_000,
      maxValue: null,
      minExclusive: true,
      unit: "家",
      observationDate: "2023-02",
    });
    const { problems, records } = loadDataset(toYaml(await exported(own, desk.record)));
    expect(problems).toEqual([]);
    expect(records.map(({ kind }) => kind).toSorted()).toEqual(["claim", "metric", "program", "source"]);
    (await seen(".own-list button", "移除：超过900万家")).click();
    await seen(".undo");
    expect(await desk.own.all()).toEqual([]);
  });

  test("a source whose address is none of the web is refused", async () => {
    const desk = library(`${figureForm}&metric=爱心商家&url=javascript:alert(1)`);
    await seen(".own-record b", "公益宝贝");
    submit();
    await seen('.form [role="alert"]', "网址请以 https:// 开头");
    expect(await desk.own.all()).toEqual([]);
  });

  test("a metric of the reader's own is made from the figure, and taken along", async () => {
    const desk = library(figureForm.replace("900万家", "30所"));
    await seen(".own-record b", "公益宝贝");
    await fill({ metric: "资助的乡村小学" });
    submit();
    await seen(".own-list", "资助的乡村小学");
    const own = await desk.own.all();
    expect(own.find(({ kind }) => kind === "metric")).toMatchObject({ unit: "所", cues: ["资助的乡村小学"] });
    expect(loadDataset(toYaml(await exported(own, desk.record))).problems).toEqual([]);
  });

  test.each([
    ["two figures", { text: "3家到8所" }, "只写一个数字"],
    ["no figure", { text: "很多" }, "只写一个数字"],
    ["no date", { date: "去年" }, "日期请写成"],
  ])("%s: it is said what is wrong", async (_, values, words) => {
    const desk = library(figureForm);
    await seen(".own-record b", "公益宝贝");
    await fill({ metric: "商家", ...values });
    submit();
    await seen('.form [role="alert"]', words);
    expect(await desk.own.all()).toEqual([]);
  });
});

describe("several publishers", () => {
  const foundation = (record: NamedRecord): NamedRecord => ({ ...record, name: "公益宝贝计划", names: [] });
  const both: Partial<Desk> = {
    record: async (id) => {
      const view = await memoryDesk().record(id);
      const [first] = view?.dossier.claims ?? [];
      if (!view || !first) return view;
      const theirs = { ...first, id: `${first.id}@feed-x` };
      return {
        ...view,
        dossier: { ...view.dossier, claims: [...view.dossier.claims, theirs] },
        wordings: [
          { publisher: "善注", record: view.record },
          { publisher: "某基金会", record: foundation(view.record) },
        ],
        publishers: { [theirs.id]: "某基金会" },
      };
    },
  };

  test("their wordings stand side by side, their claims say whose they are", async () => {
    library("#/record/prog-gybb", both);
    await seen(".wording", "某基金会");
    const wordings = [...document.querySelectorAll(".wording")];
    expect(wordings.map((wording) => wording.querySelector(".wording-name")?.textContent)).toEqual([
      "公益宝贝",
      "公益宝贝计划",
    ]);
    expect(document.querySelectorAll(".claim-remarks").length).toBeGreaterThan(1);
    const told = [...document.querySelectorAll(".claim-remarks")].filter((remarks) =>
      remarks.textContent?.includes("某基金会发布"),
    );
    expect(told).toHaveLength(1);
  });
});

describe("feeds", () => {
  const followed: Partial<Desk> = {
    syncStatus: async () => {
      const status = await memoryDesk().syncStatus();
      const [builtIn] = status.feeds;
      if (!builtIn) return status;
      const reason = { code: "no-known-key", params: {} };
      const feed = { ...builtIn, id: "feed-x", url: "https://data.example.org/latest.json", publisher: "" };
      return { feeds: [builtIn, { ...feed, issued: "", error: reason.code, reason }] };
    },
  };

  test("one that never arrived goes by its host and says why; update and removal are its own", async () => {
    const done: string[] = [];
    library("#/data", {
      ...followed,
      syncFeed: async (id) => {
        done.push(`sync ${id}`);
        return memoryDesk().syncStatus();
      },
      removeFeed: async (id) => {
        done.push(`remove ${id}`);
        return memoryDesk().syncStatus();
      },
    });
    await seen(".feed-name", "data.example.org");
    await seen(".feed-trouble", "不是用你信任的密钥签名");
    (await seen(".feed-actions button", "更新：data.example.org")).click();
    (await seen(".feed-actions button", "移除：data.example.org")).click();
    expect(done).toEqual(["sync feed-x"]);
    (await seen(".feed-actions button", "确认移除")).click();
    await until(() => done.includes("remove feed-x"));
  });
});
