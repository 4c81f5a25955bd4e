/** Shows a view as an extension's page would, and takes it away again. */
import { render } from "preact";
import { DeskProvider } from "../../../components/desk.ts";
import { locale } from "../../../components/words.ts";
import type { Desk } from "../../../lib/extension/desk/desk.ts";
import type { Locale } from "../../../lib/i18n/translate.ts";

export interface Looks {
  locale?: Locale;
  theme?: "light" | "dark";
  /** The kind of page, as its html element says. */
  page?: "popup" | "popup torn" | "panel" | "";
}

let place: HTMLElement | undefined;

/** Take it away with `clear`. */
export function show(view: preact.ComponentChild, desk: Desk, looks: Looks = {}): void {
  const { locale: language = "zh-CN", theme = "light", page = "" } = looks;
  locale.value = language;
  const root = document.documentElement;
  root.lang = language;
  root.className = page;
  root.dataset.theme = theme;
  document.title = "善注";
  place = document.createElement("div");
  document.body.append(place);
  render(<DeskProvider value={desk}>{view}</DeskProvider>, place);
}

export function clear(): void {
  if (place) render(null, place);
  place?.remove();
  history.replaceState(null, "", "#");
  scrollTo({ top: 0 });
}

/** Waits until what is asked for is there; the test fails by its own time limit if it never is. */
export async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  for (;;) {
    const seen = look();
    if (seen) return seen;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** The element whose text (or accessible label) holds these words. */
export function find(selector: string, words: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
    `${element.textContent} ${element.getAttribute("aria-label") ?? ""}`.includes(words),
  );
}

/** Waits for an element with these words. */
export const seen = (selector: string, words = "") => until(() => find(selector, words));
