/**
 * What an element's name says of its text. Told by `localName`, which is lower-case in HTML and in XHTML alike; where a mistake
 * would lose text, the namespace is asked too, since XHTML may hold any vocabulary: a `title` there can be a book's.
 */

const HTML = "http://www.w3.org/1999/xhtml";

/** Elements that are no running text: machinery, controls, code, pictures, pronunciation marks. */
const SKIPPED = new Set(
  (
    "script style noscript template head title meta link base input textarea select button datalist option optgroup " +
    "code kbd samp svg math shanzhu-card canvas video audio object embed img picture map progress meter rt rp rtc"
  ).split(" "),
);

/** Not read at all, whatever its style. */
export function isSkipped(element: Element, tag: string = element.localName): boolean {
  if (SKIPPED.has(tag)) return tag === "svg" || tag === "math" || isHtml(element);
  return element.hasAttributes() && isEditable(element);
}

/** Its own say only: what lies inside an editable element is never reached. */
function isEditable(element: Element): boolean {
  const editable = element.getAttribute("contenteditable");
  if (editable !== null) return editable.toLowerCase() !== "false";
  return element.getAttribute("role") === "textbox";
}

export function isLineBreak(element: Element, tag: string): boolean {
  return tag === "br" && isHtml(element);
}

/** What browsers let be a host and sites use as one. */
const HOSTS = new Set(["article", "div", "main", "section"]);

export function isEmptyHost(element: Element, tag: string): boolean {
  return HOSTS.has(tag) && element.firstChild === null;
}

export function isFrame(element: Element, tag: string = element.localName): element is HTMLIFrameElement {
  return (tag === "iframe" || tag === "frame") && isHtml(element);
}

function isHtml(element: Element): boolean {
  return element.namespaceURI === HTML;
}
