/** What the reader has chosen. Few, and each with a default that needs no change. */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { LOCALES, type Locale, pickLocale } from "../i18n/translate.ts";

const Settings = v.object({
  /** `auto`: the browser's language. */
  language: v.fallback(v.picklist(["auto", ...LOCALES]), "auto"),
  /** `auto`: as the system has it. */
  theme: v.fallback(v.picklist(["auto", "light", "dark"]), "auto"),
  /** quiet: a hairline under names, lines under figures only where they differ. clear: tinted as well. */
  intensity: v.fallback(v.picklist(["quiet", "normal", "clear"]), "normal"),
  /** Kinds of marks painted on pages. */
  kinds: v.fallback(
    v.object({
      program: v.boolean(),
      organisation: v.boolean(),
      report: v.boolean(),
      figure: v.boolean(),
    }),
    { program: true, organisation: true, report: true, figure: true },
  ),
  /** Hosts on which Shanzhu stays away although it may run there. */
  off: v.fallback(v.array(v.string()), []),
  /** Shanzhu stays away from every page; looking up and notes go on. */
  offEverywhere: v.fallback(v.boolean(), false),
});

export type Settings = v.InferOutput<typeof Settings>;

const KEY = "settings";

/** Any stored value as settings: what is missing or damaged takes its default, one field at a time. */
export function parseSettings(stored: unknown): Settings {
  return v.parse(Settings, typeof stored === "object" && stored !== null ? stored : {});
}

/** The settings as they are kept now. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/**
 * Changes some of the settings and returns them all; every part of the extension that watches hears of it. What follows from
 * the settings as they are is given as a function: they may change until it is its turn.
 */
export async function changeSettings(
  change: Partial<Settings> | ((now: Settings) => Partial<Settings>),
): Promise<Settings> {
  return navigator.locks.request(KEY, async () => {
    const now = await readSettings();
    const settings = { ...now, ...(typeof change === "function" ? change(now) : change) };
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
}

/** Calls back with the settings after every change, in whichever context it was made; returns a function that stops it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) changed(parseSettings(changes[KEY]?.newValue));
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

/** The locale to speak: the reader's choice, else the best for the browser's own language. */
export function localeOf(settings: Settings): Locale {
  return settings.language === "auto" ? pickLocale(browser.i18n.getUILanguage()) : settings.language;
}

/** Whether the reader switched this host off, or all. */
export function isOff(settings: Settings, host: string): boolean {
  return settings.offEverywhere || settings.off.includes(host);
}
