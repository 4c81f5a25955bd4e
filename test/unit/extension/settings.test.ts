import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import * as settings from "../../../lib/extension/settings.ts";

vi.mock("wxt/browser", async () => ({
  browser: (await import("wxt/testing/fake-browser")).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

test("what was never chosen takes its default", async () => {
  expect(await settings.readSettings()).toEqual({
    language: "auto",
    theme: "auto",
    intensity: "normal",
    kinds: { program: true, organisation: true, report: true, figure: true },
    off: [],
    offEverywhere: false,
  });
});

test("a change keeps the rest, and both of two changes made at once", async () => {
  await Promise.all([
    settings.changeSettings({ theme: "dark" }),
    settings.changeSettings({ off: ["example.org"] }),
  ]);
  expect(await settings.readSettings()).toMatchObject({ theme: "dark", off: ["example.org"] });
});

test("of two changes at once that each build on what is there, none is lost", async () => {
  const switchOff = (host: string) => settings.changeSettings(({ off }) => ({ off: [...off, host] }));
  await Promise.all([switchOff("one.example"), switchOff("other.example")]);
  expect((await settings.readSettings()).off).toEqual(["one.example", "other.example"]);
});

test.each([null, "dark", [], { theme: 5, off: "no", language: "fr", intensity: "quiet" }])(
  "damaged settings %j fall back field by field",
  (stored) => {
    const parsed = settings.parseSettings(stored);
    expect(parsed).toMatchObject({ theme: "auto", off: [], language: "auto" });
    expect(parsed.intensity).toBe((stored as { intensity?: string } | null)?.intensity ?? "normal");
  },
);

test("watchers hear of changes until they stop", async () => {
  const heard: string[] = [];
  const stop = settings.watchSettings(({ theme }) => heard.push(theme));
  await settings.changeSettings({ theme: "dark" });
  stop();
  await settings.changeSettings({ theme: "light" });
  expect(heard).toEqual(["dark"]);
});

test("the reader's language wins over the browser's", () => {
  const chosen = settings.parseSettings({ language: "zh-TW" });
  expect(settings.localeOf(chosen)).toBe("zh-TW");
  fakeBrowser.i18n.getUILanguage = () => "zh-CN";
  expect(settings.localeOf(settings.parseSettings({}))).toBe("zh-CN");
});

test("only the listed host is off", () => {
  const { off } = settings.parseSettings({ off: ["news.example.org"] });
  expect(settings.isOff({ ...settings.parseSettings({}), off }, "news.example.org")).toBe(true);
  expect(settings.isOff({ ...settings.parseSettings({}), off }, "example.org")).toBe(false);
});

test("switched off everywhere, every host is off", () => {
  expect(settings.isOff(settings.parseSettings({ offEverywhere: true }), "example.org")).toBe(true);
});
