/** How elements take part in the text. Injected, since a parsed file on the command line has no layout. */
export type Display = "none" | "inline" | "block" | "row" | "cell";

export interface Layout {
  display(element: Element): Display;
  /** How text directly inside is shown: not at all, with white space collapsed, or as written. */
  space(element: Element): "hidden" | "collapse" | "keep";
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
  space(element) {
    const style = computed(element);
    if (style.visibility !== "visible") return "hidden";
    return style.whiteSpace === "normal" || style.whiteSpace === "nowrap" ? "collapse" : "keep";
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
