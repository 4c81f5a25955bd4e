import type { Display, Layout } from "./layout.ts";

const BLOCKS = new Set(
  (
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table caption thead tbody " +
    "tfoot ul"
  ).split(" "),
);

/** By tag names, `hidden` and inline styles alone: for HTML that no browser has laid out. */
export const plainLayout: Layout = {
  display(element): Display {
    const style = element.getAttribute("style") ?? "";
    if (element.hasAttribute("hidden") || /display\s*:\s*none/i.test(style)) return "none";
    const tag = element.localName;
    if (tag === "tr") return "row";
    if (tag === "td" || tag === "th") return "cell";
    return BLOCKS.has(tag) ? "block" : "inline";
  },
  shows: (element) => !/visibility\s*:\s*(hidden|collapse)/i.test(element.getAttribute("style") ?? ""),
  keepsSpace: (element) => element.closest("pre") !== null,
};
