import cardCss from "../../components/card/card.css?inline";
import controlsCss from "../../components/controls.css?inline";
import figureCss from "../../components/figure-verdict.css?inline";
import noteCss from "../../components/Note.css?inline";
import recordCss from "../../components/record-card.css?inline";
import themeCss from "../../components/theme.css?inline";
import { holdsFocus, layerElement, raise } from "../../lib/page/layer.ts";

/** rem is the page's root font size, which on many sites is 50 px and more; our own measures are px. */
const CSS = [themeCss, controlsCss, cardCss, figureCss, recordCss, noteCss]
  .join("\n")
  .replace(/(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`);

const HOST_STYLE = `display: block !important; inset: 0 auto auto 0 !important; overflow: visible !important;
  width: min(360px, calc(100vw - 16px)) !important;`;

/** What happens in the card stays there: the page's shortcuts and outside-click handlers never hear of it. */
const KEPT_IN =
  "keydown keyup keypress beforeinput input compositionstart compositionupdate compositionend click dblclick auxclick " +
  "contextmenu mousedown mouseup pointerdown pointerup pointermove mousemove mouseover mouseout touchstart touchend touchmove wheel " +
  "focusin focusout copy cut paste dragstart drop selectstart change submit";

export interface Host {
  readonly element: HTMLElement;
  /** Where the card is rendered. */
  readonly stage: HTMLElement;
  /** Says something to a screen reader. */
  announce(text: string): void;
  /** Shows it above all else, to be used with the words in `near`. */
  show(near: Element | undefined): void;
  hide(): void;
}

/** An element of our own beside the page's, with a closed shadow root, in the top layer above whatever the page stacks. */
export function makeHost(): Host {
  const element = layerElement(HOST_STYLE);
  const shadow = element.attachShadow({ mode: "closed" });
  const style = document.createElement("style");
  style.textContent = CSS;
  const stage = document.createElement("div");
  stage.className = "card-stage";
  const live = document.createElement("div");
  live.className = "sz-hidden";
  live.setAttribute("aria-live", "polite");
  shadow.append(style, stage, live);
  shield(element, stage);
  // Escape is for the card: the page's dialog or popover that it hangs in stays
  element.addEventListener("keydown", (event) => event.key === "Escape" && event.preventDefault());
  for (const type of KEPT_IN.split(" ")) element.addEventListener(type, (event) => event.stopPropagation());
  return {
    element,
    stage,
    announce(text) {
      live.textContent = text;
    },
    show: (near) => raise(element, near),
    hide() {
      if (element.isConnected && element.matches(":popover-open")) element.hidePopover();
      element.remove();
    },
  };
}

/**
 * A closed root hides nodes, not words: `window.find` goes into it, and in Firefox hands the page the very text node it found.
 * What is inert it passes over: so the card is, but for as long as the reader has the pointer or the focus in it.
 */
function shield(element: HTMLElement, stage: HTMLElement): void {
  element.addEventListener("pointerenter", () => {
    stage.inert = false;
  });
  element.addEventListener("pointerleave", () => {
    stage.inert = !holdsFocus(element);
  });
  // while the focus moves within the card, nothing has it
  const left = () => {
    stage.inert = !holdsFocus(element) && !element.matches(":hover");
  };
  element.addEventListener("focusout", () => setTimeout(left));
}
