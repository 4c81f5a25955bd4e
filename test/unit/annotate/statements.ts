/** The statements beside this file: sentences of our own, each with what must be said of its figures. */
import { readFileSync } from "node:fs";
import { annotateText, figuresOf, seen } from "./knowledge.ts";

export interface Statement {
  readonly text: string;
  readonly published: string | undefined;
  /** The figures in 【】, as spans of the text. */
  readonly marked: readonly { readonly start: number; readonly end: number }[];
}

export const KINDS = ["true", "wrong", "right"] as const;
export type Kind = (typeof KINDS)[number];

function parse(line: string): Statement {
  const [, published = "-", words = ""] = /^(\S+) (.+)$/.exec(line) ?? [];
  const marked: { start: number; end: number }[] = [];
  let text = "";
  let start = 0;
  for (const char of words) {
    if (char === "【") start = text.length;
    else if (char === "】") marked.push({ start, end: text.length });
    else text += char === "¶" ? "\n\n" : char;
  }
  return { text, published: published === "-" ? undefined : published, marked };
}

/** The statements of a kind: those that the rules were made with, and those kept for scoring. */
export function statementsOf(kind: Kind): { known: Statement[]; kept: Statement[] } {
  const file = readFileSync(new URL(`statements/${kind}.txt`, import.meta.url), "utf8");
  const [known = [], kept = []] = file.split(/^=+$/m).map((part) =>
    part
      .split("\n")
      .filter((line) => line && !line.startsWith("#"))
      .map(parse),
  );
  return { known, kept };
}

const WANTED: Readonly<Record<Kind, readonly string[]>> = {
  true: [],
  wrong: ["differs"],
  right: ["agree", "consistent"],
};

export interface Score {
  /** Figures that something is said of. */
  readonly judged: number;
  /** Figures said to differ that do not. */
  readonly falsely: readonly string[];
  /** Marked figures of which the right thing is not said. */
  readonly missed: readonly string[];
}

/** Reads one statement and says what went wrong. */
export async function scoreOf({ text, published, marked }: Statement, kind: Kind): Promise<Score> {
  const context = published === undefined ? {} : { published };
  const figures = figuresOf(await annotateText(text, context, { allFigures: true }));
  const holds = (span: { start: number; end: number }) => (figure: { start: number; end: number }) =>
    figure.start < span.end && figure.end > span.start;
  const falsely = figures.filter(
    (figure) =>
      figure.judgement?.verdict === "differs" &&
      !(kind === "wrong" && marked.some((span) => holds(span)(figure))),
  );
  const missed = marked.filter(
    (span) =>
      !figures.some((each) => holds(span)(each) && WANTED[kind].includes(each.judgement?.verdict ?? "")),
  );
  return {
    judged: figures.filter(({ judgement }) => judgement).length,
    falsely: falsely.map((figure) => seen(text, figure)),
    missed: missed.map((span) => seen(text, span)),
  };
}
