/** Shows a view as an extension's page would, and takes it away again. */
import { render } from "preact";
import { App } from "../../../components/App.tsx";
import { DeskProvider } from "../../../components/desk.ts";
import { locale } from "../../../components/words.ts";
import type { Desk } from "../../../lib/extension/desk/desk.ts";
import type { Locale } from "../../../lib/i18n/translate.ts";

interface Looks {
  locale?: Locale;
  theme?: "light" | "dark";
}

/** The popup's app; `clear` afterwards. */
export async function showApp(desk: Desk, { locale: language = "zh-CN", theme = "light" }: Looks = {}) {
  locale.value = language;
  const root = document.documentElement;
  root.lang = language;
  root.className = "popup";
  root.dataset.theme = theme;
  document.title = "善注";
  render(
    <DeskProvider value={desk}>
      <App />
    </DeskProvider>,
    document.body,
  );
}

export function clear(): void {
  render(null, document.body);
  location.hash = "";
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
