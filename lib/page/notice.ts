import { around } from "./boxes.ts";
import type { CardRequest } from "./card-door.ts";
import { layerElement, raise } from "./layer.ts";

const HOST_STYLE = "width: max-content !important; max-width: min(320px, calc(100vw - 16px)) !important;";
/** System colours: right on dark pages and where the reader chose their own. */
const CSS = `p { margin: 0; padding: 10px 14px; border: 1px solid; border-radius: 8px; color-scheme: light dark; background: Canvas; color: CanvasText;
  font: 14px/1.5 system-ui, sans-serif; }`;

export interface Notice {
  readonly words: string;
  /** The language of the words: the page's is mostly another. */
  readonly lang: string;
}

/** Room between the words and the notice, and between the notice and the window's edge, in px. */
const GAP = 8;

/**
 * Says something in place of a card that could not be had, beside the words it would have spoken of, until it is taken down: by
 * Escape, by a click anywhere, by scrolling, or by what is returned.
 */
export function showNotice({ words, lang }: Notice, { boxes, element, closed }: CardRequest): () => void {
  const host = layerElement(HOST_STYLE);
  const style = document.createElement("style");
  style.textContent = CSS;
  const text = document.createElement("p");
  text.role = "alert";
  text.lang = lang;
  host.attachShadow({ mode: "closed" }).append(style, text);
  raise(host, element);
  // a screen reader says what comes into an alert that is there already
  text.textContent = words;
  place(host, around(boxes()));
  const shown = new AbortController();
  const hide = () => {
    if (shown.signal.aborted) return;
    shown.abort();
    host.remove();
    closed();
  };
  const options = { capture: true, signal: shown.signal };
  for (const type of ["pointerdown", "scroll"]) addEventListener(type, hide, options);
  addEventListener("keydown", ({ key }) => key === "Escape" && hide(), options);
  return hide;
}

/** Below the words, else above them; in the corner where there are none. */
function place(host: HTMLElement, words: DOMRect | null): void {
  const { width, height } = host.getBoundingClientRect();
  const { left, top, bottom } = words ?? new DOMRect(innerWidth);
  const fits = bottom + GAP + height <= innerHeight;
  const x = Math.max(GAP, Math.min(left, innerWidth - width - GAP));
  const y = Math.max(GAP, fits ? bottom + GAP : top - GAP - height);
  host.style.setProperty("inset", `${Math.round(y)}px auto auto ${Math.round(x)}px`, "important");
}
