/** One article's notes as a Markdown file, for Obsidian or a draft. */
import { dayOf } from "../i18n/day.ts";
import type { Note } from "./note.ts";
import { textFragmentUrl } from "./text-fragment.ts";

/** The notes of one article in the order given; `words` are the sentences of the reader's language. */
export function toMarkdown(
  notes: readonly Note[],
  words: { readonly source: string; readonly whole: string },
): string {
  const [first] = notes;
  if (!first) return "";
  const tags = [...new Set(notes.flatMap((note) => note.tags))].map(tagOf);
  const front = [
    "---",
    `title: ${JSON.stringify(first.title)}`,
    `source: ${JSON.stringify(first.rawUrl)}`,
    ...(tags.length > 0 ? ["tags:", ...tags.map((tag) => `  - ${JSON.stringify(tag)}`)] : []),
    "---",
  ].join("\n");
  return `${[front, `# ${escapeHeading(first.title)}`, ...notes.map((note) => section(note, words))].join("\n\n")}\n`;
}

function section(note: Note, { source, whole }: { source: string; whole: string }): string {
  const quote = note.target?.quote;
  const link = quote ? textFragmentUrl(note.rawUrl, quote) : note.rawUrl;
  const said = quote ? quote.exact.trim().replace(/^/gm, "> ") : `> ${whole}`;
  const tags = note.tags.map((tag) => `#${tagOf(tag)}`).join(" ");
  const foot = [`[${source}](<${link}>)`, dayOf(note.modified), tags].filter(Boolean).join(" · ");
  return [said, note.body.trim(), foot].filter(Boolean).join("\n\n");
}

/** Tags have no spaces in Obsidian. */
const tagOf = (tag: string) => tag.trim().replace(/\s+/g, "-").replace(/^#/, "");

const escapeHeading = (title: string) => title.replace(/\s+/g, " ").trim();

const FORBIDDEN = /[\\/:*?"<>|#^[\]]/g;
const LONGEST_NAME = 80;

/** A name for the article's file that every file system and Obsidian take. */
export function fileNameOf(title: string): string {
  const kept = Array.from(title, (character) => (character < " " ? " " : character)).join("");
  const name = kept.replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim().replace(/^\.+/, "");
  return [...name].slice(0, LONGEST_NAME).join("") || "notes";
}
