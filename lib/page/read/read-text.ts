import type { Section } from "./block.ts";
import { computedLayout, type Layout } from "./layout.ts";
import { PageText } from "./page-text.ts";
import { type ReadingSite, readSection } from "./read-section.ts";

/** Reads all text below an element at once. For a live page, which must not be held up, see `PageReader`. */
export function readText(root: Element, layout: Layout = computedLayout): PageText {
  const section: Section = { element: root, parent: null, furniture: false, parts: [], hidden: undefined };
  const site: ReadingSite = { layout, sections: new WeakMap(), foundRoot: () => {}, unopened: new Set() };
  const reading = readSection(section, site);
  while (!reading.next().done);
  return new PageText(section);
}
