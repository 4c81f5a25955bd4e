/** A page's check as Markdown, for an editor's desk or an issue tracker. */
import type { Judgement, Verdict } from "../annotate/annotation.ts";
import { escapeMarkdown } from "../cite/markdown.ts";
import type { PageCheck } from "./page.ts";

/** The words of the export, in the reader's language. */
export interface CheckWords {
  readonly title: string;
  /** When it was made. */
  readonly made: string;
  readonly figure: string;
  readonly about: string;
  readonly onRecord: string;
  readonly verdict: string;
  readonly reason: string;
  readonly records: string;
  /** What the check rests on and what it is not. */
  readonly caution: string;
  readonly sayVerdict: (verdict: Verdict) => string;
  readonly sayReasons: (judgement: Judgement) => string;
}

export interface CheckedPage {
  readonly url: string;
  readonly title: string;
}

/** A cell of a table must stay one line, and a bar in it must not end it. */
const cell = (text: string) => escapeMarkdown(text.replace(/\s+/g, " ").trim());

const row = (...cells: string[]) => `| ${cells.map(cell).join(" | ")} |`;

/** Every judged figure as a row, and every name with how often it stands on the page. */
export function checkMarkdown(
  page: CheckedPage,
  check: PageCheck,
  /** Record id → name. */
  names: ReadonlyMap<string, string>,
  words: CheckWords,
): string {
  const nameOf = (id: string | undefined) => (id === undefined ? "" : (names.get(id) ?? id));
  const figures = check.figures.flatMap(({ verdict, figures: same }) =>
    same.map(({ text, id, judgement }) =>
      row(
        text,
        nameOf(id),
        judgement.recordText ?? "—",
        words.sayVerdict(verdict),
        words.sayReasons(judgement),
      ),
    ),
  );
  const head = [words.figure, words.about, words.onRecord, words.verdict, words.reason];
  const table = [row(...head), `|${head.map(() => " --- |").join("")}`, ...figures];
  return [
    `# ${words.title}`,
    `${cell(page.title)}  \n<${page.url}>  \n${words.made}`,
    ...(figures.length > 0 ? [table.join("\n")] : []),
    `## ${words.records}`,
    check.names.map(({ id, spots }) => `- ${cell(nameOf(id))} ×${spots.length}`).join("\n"),
    words.caution,
    "",
  ].join("\n\n");
}
