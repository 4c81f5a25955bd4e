/** How elements take part in the text. Injected, since a parsed file on the command line has no layout. */
export type Display = "none" | "inline" | "block" | "row" | "cell";

export interface Layout {
  display(element: Element): Display;
  /** Whether text directly inside is seen. */
  shows(element: Element): boolean;
  /** Whether white space and line ends directly inside count as written. */
  keepsSpace(element: Element): boolean;
}

/** What the browser computed. */
export const computedLayout: Layout = {
  display(element) {
    const display = computed(element).display;
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
};

/** An element's display and its text's white space are asked for one after the other. */
let last: { element: Element; style: CSSStyleDeclaration } | undefined;

function computed(element: Element): CSSStyleDeclaration {
  if (last?.element === element) return last.style;
  const style = (element.ownerDocument.defaultView ?? globalThis).getComputedStyle(element);
  last = { element, style };
  return style;
}
