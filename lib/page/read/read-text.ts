import type { Section } from "./block.ts";
import { computedLayout, type Layout } from "./layout.ts";
import { PageText } from "./page-text.ts";
import { readSection } from "./read-section.ts";

/** Reads all text below an element at once. For a live page, which must not be held up, see `PageReader`. */
export function readText(root: Element, layout: Layout = computedLayout): PageText {
  const section: Section = { element: root, parent: null, furniture: false, parts: [], hidden: undefined };
  const reading = readSection(section, { layout, sections: new WeakMap(), foundRoot: () => {} });
  while (!reading.next().done);
  return new PageText(section);
}
