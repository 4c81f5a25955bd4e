/** How elements take part in the text. Injected, since a parsed file on the command line has no layout. */
export type Display = "none" | "inline" | "block" | "row" | "cell";

export interface Layout {
  display(element: Element): Display;
  /** Whether text directly inside is seen. */
  shows(element: Element): boolean;
  /** Whether white space and line ends directly inside count as written. */
  keepsSpace(element: Element): boolean;
  /** Reading has ended: nothing of the page is held any longer. */
  done?(): void;
}

/** What the browser computed. */
export const computedLayout: Layout = {
  display(element) {
    const { display } = computed(element);
    // most elements are one of these
    if (display === "block") return "block";
    if (display === "inline" || display.startsWith("ruby") || display.startsWith("inline")) return "inline";
    if (display === "contents") return "inline";
    if (display === "table-row") return "row";
    if (display === "table-cell") return "cell";
    return display === "none" ? "none" : "block";
  },
  shows: (element) => computed(element).visibility === "visible",
  keepsSpace(element) {
    const { whiteSpace } = computed(element);
    return whiteSpace !== "normal" && whiteSpace !== "nowrap";
  },
  done() {
    lastElement = undefined;
    lastStyle = undefined;
  },
};

/** An element's display and its text's white space are asked for one after the other. */
let lastElement: Element | undefined;
let lastStyle: CSSStyleDeclaration | undefined;

function computed(element: Element): CSSStyleDeclaration {
  if (lastElement === element && lastStyle) return lastStyle;
  const style = (element.ownerDocument.defaultView ?? globalThis).getComputedStyle(element);
  lastElement = element;
  lastStyle = style;
  return style;
}
