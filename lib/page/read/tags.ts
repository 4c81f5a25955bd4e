/** Elements that are no running text: machinery, controls, code, pictures, pronunciation marks. */
const SKIPPED = new Set(
  (
    "svg math SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK BASE INPUT TEXTAREA SELECT BUTTON DATALIST OPTION OPTGROUP " +
    "CODE KBD SAMP SVG MATH SHANZHU-CARD CANVAS VIDEO AUDIO OBJECT EMBED IMG PICTURE MAP PROGRESS METER RT RP RTC"
  ).split(" "),
);

/** Not read at all, whatever its style. SVG and MathML names come in lower case. */
export function isSkipped(element: Element, tag: string = element.tagName): boolean {
  if (SKIPPED.has(tag)) return true;
  return element.hasAttributes() && isEditable(element);
}

/** Its own say only: what lies inside an editable element is never reached. */
function isEditable(element: Element): boolean {
  const editable = element.getAttribute("contenteditable");
  if (editable !== null) return editable.toLowerCase() !== "false";
  return element.getAttribute("role") === "textbox";
}

/** What browsers let be a host and sites use as one. */
const HOSTS = new Set(["ARTICLE", "DIV", "MAIN", "SECTION"]);

export function isEmptyHost(element: Element, tag: string): boolean {
  return HOSTS.has(tag) && element.firstChild === null;
}

export function isFrame(element: Element): element is HTMLIFrameElement {
  return isFrameTag(element.tagName);
}

export function isFrameTag(tag: string): boolean {
  return tag === "IFRAME" || tag === "FRAME";
}
