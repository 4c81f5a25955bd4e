/** BibTeX entries, for LaTeX and for Zotero and its like. */
import type { Citable } from "./citable.ts";

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const escapeTex = (text: string) => text.replace(/[\\~^]|[&%$#_{}]/g, (char) => SPECIAL[char] ?? `\\${char}`);

/** The kind of entry, and what it calls the publisher. */
const ENTRIES = {
  newspaper: ["article", "journal"],
  web: ["online", "organization"],
  report: ["techreport", "institution"],
  book: ["book", "publisher"],
} as const;

/** `accessed`: the day it was read, YYYY-MM-DD; written for what is online only. */
export function bibtex(citable: Citable, accessed: string): string {
  const { id, type, title, authors, publisher, date, inferred, page, url } = citable;
  const [entry, publishedBy] = ENTRIES[type];
  const [year, month] = date?.split("-") ?? [];
  const fields: [string, string | undefined][] = [
    ["author", authors.map((author) => `{${escapeTex(author)}}`).join(" and ")],
    ["title", `{${escapeTex(title)}}`],
    [publishedBy, escapeTex(publisher)],
    ["year", year],
    ["month", month && String(Number(month))],
    ["date", date],
    ["pages", page && escapeTex(page)],
    // a URL is read as it stands, but for braces, which would end the field
    ["url", url?.replace(/[{}]/g, encodeURIComponent)],
    ["urldate", url && accessed],
    ["note", inferred ? "date inferred" : undefined],
    ["langid", "chinese"],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${entry}{${id},`, ...lines, "}"].join("\n");
}
