import { signal } from "@preact/signals";
import type { Settings } from "../lib/extension/settings.ts";

/** What the reader has chosen, kept up to date by `mount`. */
export const settings = signal<Settings>({
  language: "auto",
  theme: "auto",
  intensity: "normal",
  kinds: { program: true, organisation: true, report: true, figure: true },
  off: [],
  offEverywhere: false,
});
