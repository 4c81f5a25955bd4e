import type { Display, Layout } from "./layout.ts";

const BLOCKS = new Set(
  (
    "HTML BODY ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER " +
    "FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE CAPTION THEAD TBODY " +
    "TFOOT UL"
  ).split(" "),
);

/** By tag names, `hidden` and inline styles alone: for HTML that no browser has laid out. */
export const plainLayout: Layout = {
  display(element): Display {
    const style = element.getAttribute("style") ?? "";
    if (element.hasAttribute("hidden") || /display\s*:\s*none/i.test(style)) return "none";
    const tag = element.tagName.toUpperCase();
    if (tag === "TR") return "row";
    if (tag === "TD" || tag === "TH") return "cell";
    return BLOCKS.has(tag) ? "block" : "inline";
  },
  shows: (element) => !/visibility\s*:\s*(hidden|collapse)/i.test(element.getAttribute("style") ?? ""),
  keepsSpace: (element) => element.closest("pre") !== null,
};
