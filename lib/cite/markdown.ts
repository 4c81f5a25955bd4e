/** A source as one line of Markdown. */
import type { Citable } from "./citable.ts";

/** Characters that mean something to Markdown inside a line. */
export const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, "\\$&");

/** An address that would end the link early is written with escapes. */
const address = (url: string) => url.replaceAll("(", "%28").replaceAll(")", "%29").replaceAll(" ", "%20");

/** Linked title, authors, publisher, date, page: what is not known is left out. */
export function markdown({ title, authors, publisher, date, page, url }: Citable): string {
  const name = escapeMarkdown(title);
  const linked = url === undefined ? name : `[${name}](${address(url)})`;
  // the body that answers for a report is named once
  const by = [...new Set([authors.join("、"), publisher])];
  const rest = [...by, date, page && `第${page}版`].filter(Boolean);
  return [linked, ...rest.map((part) => escapeMarkdown(String(part)))].join(" · ");
}
