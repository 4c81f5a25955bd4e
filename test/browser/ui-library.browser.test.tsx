import { afterEach, describe, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { Library } from "../../components/library/Library.tsx";
import { settings } from "../../components/settings.ts";
import type { Desk } from "../../lib/extension/desk/desk.ts";
import { memoryDesk } from "./ui/memory-desk.ts";
import { clear, find, seen, show, until } from "./ui/show.tsx";

afterEach(clear);

const library = (hash: string, changes: Partial<Desk> = {}) => {
  history.replaceState(null, "", hash);
  show(<Library />, memoryDesk(changes));
};

describe("100,000 records", () => {
  const COUNT = 100_000;
  const made = Array.from({ length: COUNT }, (_, i) => `prog-made-${String(i).padStart(6, "0")}`);
  const big: Partial<Desk> = {
    ids: async () => made,
    titles: async (ids) =>
      ids.map((id) => ({ kind: "program", id, name: `项目 ${id.slice(-6)}`, otherNames: [] })),
  };
  const rows = () => document.querySelectorAll(".record-row");

  test("only those in sight are there, and the list says how many there are", async () => {
    library("#/records", big);
    await seen(".record-row", "项目 000000");
    expect(rows().length).toBeLessThan(100);
    expect(rows()[0]?.getAttribute("aria-setsize")).toBe(String(COUNT));
    expect(find(".choices-count", (100_000).toLocaleString())).toBeDefined();
  });

  test("scrolled to the end, the last one is there", async () => {
    library("#/records", big);
    await seen(".record-row", "项目 000000");
    await until(() => {
      scrollTo({ top: document.documentElement.scrollHeight });
      return find(".record-row", "项目 099999");
    });
    expect(rows().length).toBeLessThan(100);
  });

  test("the titles in sight are asked for before those beyond", async () => {
    const asked: (readonly string[])[] = [];
    library("#/records", {
      ...big,
      titles: (ids) => {
        asked.push(ids);
        return big.titles?.(ids) ?? Promise.resolve([]);
      },
    });
    await seen(".record-row", "项目 000000");
    asked.length = 0;
    scrollTo({ top: 3_000_000 });
    await until(() => asked.length >= 2);
    const [first = [], then = []] = asked.map((ids) => ids.map((id) => made.indexOf(id)));
    // rows before and behind those in sight
    expect(Math.min(...then)).toBeLessThan(Math.min(...first));
    expect(Math.max(...then)).toBeGreaterThan(Math.max(...first));
  });

  test("back from a record, the list is where it was left", async () => {
    library("#/records", big);
    await seen(".record-row", "项目 000000");
    scrollTo({ top: 3_000_000 });
    const row = await until(() => {
      const inSight = [...document.querySelectorAll<HTMLElement>(".record-row a")].filter((link) => {
        const { top, bottom } = link.getBoundingClientRect();
        return top > 0 && bottom < innerHeight && link.textContent.includes("项目");
      });
      return inSight[0];
    });
    const [left, name] = [scrollY, row.querySelector(".result-name")?.textContent ?? ""];
    row.click();
    await seen(".back");
    history.back();
    await seen(".record-row", name);
    expect(Math.abs(scrollY - left)).toBeLessThan(2);
    // reached by a link it begins at its beginning
    location.hash = "#/settings";
    await seen("h1", "设置");
    location.hash = "#/records";
    await seen(".record-row", "项目 000000");
    expect(scrollY).toBe(0);
  });

  test("narrowed while scrolled far down, the few that are left are in sight", async () => {
    library("#/records", big);
    await seen(".record-row", "项目 000000");
    scrollTo({ top: 3_000_000 });
    await until(() => !find(".record-row", "项目 000000"));
    history.replaceState(null, "", "#/records?kind=org");
    dispatchEvent(new HashChangeEvent("hashchange"));
    await seen(".empty", "没有符合条件");
    expect(scrollY).toBe(0);
  });
});

describe("the records browser", () => {
  test("what was looked up last is offered; Enter opens the best of what is left", async () => {
    library("#/records", { recent: async () => [{ id: "prog-gybb", name: "公益宝贝" }] });
    await seen(".recent a", "公益宝贝");
    const field = (await until(() => document.querySelector('input[type="search"]'))) as HTMLInputElement;
    field.focus();
    await commands.typeText("心智障碍者家庭支持计划");
    expect(find(".recent", "公益宝贝")).toBeUndefined();
    await commands.press("Enter");
    await seen("h1", "心智障碍者家庭支持计划");
  });

  test("what an input method is composing narrows nothing until it is done", async () => {
    library("#/records?kind=prog");
    const field = (await until(() => document.querySelector('input[type="search"]'))) as HTMLInputElement;
    await seen(".record-row", "公益宝贝");
    field.value = "jia'ting";
    field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([field.value, location.hash]).toEqual(["jia'ting", "#/records?kind=prog"]);
    field.value = "家庭";
    field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "家庭" }));
    await until(() => !find(".record-row", "公益宝贝"));
    await seen(".record-row", "心智障碍者家庭支持计划");
    expect(location.hash).toBe(`#/records?kind=prog&q=${encodeURIComponent("家庭")}`);
  });

  test("names that an update corrects are corrected in the list", async () => {
    let name = "旧名称";
    const desk = memoryDesk({
      ids: async () => ["prog-made"],
      titles: async () => [{ kind: "program", id: "prog-made", name, otherNames: [] }],
    });
    history.replaceState(null, "", "#/records");
    show(<Library />, desk);
    await seen(".record-row", "旧名称");
    name = "新名称";
    desk.tell("dataset");
    await seen(".record-row", "新名称");
  });
});

describe("settings", () => {
  test("each takes effect at once and leaves the others alone", async () => {
    library("#/settings");
    (await seen(".check", "浓")).querySelector("input")?.click();
    await until(() => settings.value.intensity === "clear");
    (await seen(".check", "机构")).querySelector("input")?.click();
    await until(() => settings.value.kinds.organisation === false);
    expect(settings.value).toMatchObject({
      intensity: "clear",
      kinds: { program: true, organisation: false, report: true, figure: true },
    });
  });

  test("one check box switches every site off and on again", async () => {
    library("#/settings");
    const everywhere = async () => (await seen(".check", "在所有网站关闭")).querySelector("input");
    (await everywhere())?.click();
    await until(() => settings.value.offEverywhere);
    (await everywhere())?.click();
    await until(() => !settings.value.offEverywhere);
  });

  test("a permission is given back from the list of sites", async () => {
    const removed: string[] = [];
    const hosts = ["news.example.org"];
    library("#/settings", {
      sites: {
        added: async () => hosts.filter((host) => !removed.includes(host)),
        remove: async (host) => {
          removed.push(host);
        },
      },
    });
    (await seen(".site-list button", "news.example.org")).click();
    await until(() => !find(".site-list", "news.example.org"));
    expect(removed).toEqual(hosts);
  });
});

test("a tab is called after the record it shows, and after its list once that is gone back to", async () => {
  library("#/record/prog-gybb");
  await until(() => document.title === "公益宝贝 · 善注");
  location.hash = "#/records";
  await until(() => document.title === "记录 · 善注");
});

describe("data", () => {
  test("progress is shown while bytes arrive", async () => {
    const desk = memoryDesk();
    library("#/data", {
      syncStatus: async () => ({
        ...(await desk.syncStatus()),
        running: { feed: "x", done: 512_000, total: 2_000_000 },
      }),
    });
    const progress = (await until(() => document.querySelector("progress"))) as HTMLProgressElement;
    expect(progress.value / progress.max).toBeCloseTo(0.256);
    await seen(".sync-running", "512 KB");
  });

  test("a feed that is refused says why, and what was typed stays", async () => {
    library("#/data", { addFeed: () => Promise.reject(new Error("bad-fingerprint")) });
    const form = (await until(() => document.querySelector(".add-feed form"))) as HTMLFormElement;
    (form.elements.namedItem("url") as HTMLInputElement).value = "https://feed.example.org/";
    (form.elements.namedItem("fingerprint") as HTMLInputElement).value = "beef";
    form.requestSubmit();
    await seen('.add-feed [role="alert"]', "指纹应为 64 位");
    expect((form.elements.namedItem("url") as HTMLInputElement).value).toBe("https://feed.example.org/");
  });

  test("an error is gone as soon as a new attempt begins; a host the reader refused is said", async () => {
    const answers: (() => void)[] = [];
    library("#/data", {
      addFeed: () =>
        new Promise((_, reject) => {
          const code = answers.length === 0 ? "bad-url" : "host-refused";
          answers.push(() => reject(new Error(code)));
        }),
    });
    const form = (await until(() => document.querySelector(".add-feed form"))) as HTMLFormElement;
    (form.elements.namedItem("url") as HTMLInputElement).value = "https://feed.example.org/";
    (form.elements.namedItem("fingerprint") as HTMLInputElement).value = "beef";
    form.requestSubmit();
    await until(() => answers[0]);
    answers[0]?.();
    await seen('.add-feed [role="alert"]', "请输入以 https");
    form.requestSubmit();
    await until(() => answers[1]);
    await until(() => !document.querySelector('.add-feed [role="alert"]'));
    answers[1]?.();
    await seen('.add-feed [role="alert"]', "没有允许浏览器读取");
  });

  test("a feed's edition is a moment, and a first refusal says what can be done", async () => {
    const desk = memoryDesk();
    const [builtIn] = (await desk.syncStatus()).feeds;
    if (!builtIn) throw new Error("there is a built-in feed");
    const followed = { ...builtIn, id: "own", url: "https://feed.example.org/latest.json", seq: 1795392000 };
    const refused = { ...followed, id: "no", publisher: "", issued: "", seq: 0, error: "no-known-key" };
    const status = { feeds: [builtIn, followed, refused] };
    library("#/data", { syncStatus: async () => status });
    expect((await seen(".feed-facts div", "版本")).textContent).toMatch(/版本2026年11月2[234]日.*\d\d:00/);
    expect(find(".feed", "1795392000")).toBeUndefined();
    await seen(".feed .advice", "用正确的指纹重新添加");
    expect(document.querySelectorAll(".feed .advice")).toHaveLength(1);
  });
});
