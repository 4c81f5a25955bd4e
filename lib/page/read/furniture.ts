import type { Block } from "./block.ts";

const ROLES = new Set([
  "navigation",
  "banner",
  "contentinfo",
  "complementary",
  "search",
  "menu",
  "menubar",
  "toolbar",
]);
const NAMES =
  /^(nav|navbar|navigation|menu|top-?bar|header|footer|foot|copyright|bread-?crumbs?|crumbs?|side-?bar|rank(ing)?(-?list)?|hot-?(list|news|rank)|related(-?(news|list|posts))?|recommend(ed|s)?|friend-?links?|share(-?bar)?|pagination|pager)$/i;

/** Whether an element is the page's furniture by what it calls itself. */
export function isFurniture(element: Element, tag: string = element.localName): boolean {
  if (tag === "nav" || tag === "aside" || tag === "footer") return true;
  if (tag === "header") return element.closest("article, main") === null;
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute("role");
  if (role !== null && ROLES.has(role)) return true;
  return namesFurniture(element) && element.querySelector("article, main, h1") === null;
}

/** A class or id must say it alone: `content has-sidebar` is not a sidebar. */
function namesFurniture(element: Element): boolean {
  if (element.id !== "" && NAMES.test(element.id)) return true;
  const names = element.getAttribute("class");
  return names !== null && names !== "" && names.split(/\s+/).some((name) => NAMES.test(name));
}

/** A heading above the article stands in the page's header on many sites; a logo there is a link. */
export function isHeadline(element: Element, tag: string): boolean {
  return tag === "h1" && element.querySelector("a, img") === null;
}

const MANY_LINKS = 4;
const MENU_LINES = 3;
const MOSTLY_LINKS = 0.6;

/** Marks menus and link lists that no tag gives away: a row of links, or several linked lines in a row. */
export function markLinkLists(blocks: readonly Block[]): void {
  let run: Block[] = [];
  for (const block of blocks) {
    const mostlyLinks = block.linked >= block.text.length * MOSTLY_LINKS;
    block.menu = mostlyLinks && block.links >= MANY_LINKS;
    if (mostlyLinks) run.push(block);
    else if (run.length > 0) run = [];
    if (run.length === MENU_LINES) for (const each of run) each.menu = true;
    else if (run.length > MENU_LINES) block.menu = true;
  }
}
