/** The annotations of a file for reading in a terminal. */

import type { Knowledge } from "../../lib/annotate/annotate.ts";
import type { FigureAnnotation, NameAnnotation } from "../../lib/annotate/annotation.ts";
import { sayReason, sayVerdict } from "../../lib/annotate/say-reason.ts";
import type { Annotated } from "./json-line.ts";

/** Columns a terminal needs: Chinese characters take two. */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(char) ? 2 : 1), 0);
}

const pad = (text: string, columns: number) => text + " ".repeat(Math.max(0, columns - width(text)));
const printed = (text: string, { start, end }: { start: number; end: number }) =>
  text.slice(start, end).replace(/\s+/g, "");

function names(
  annotations: readonly NameAnnotation[],
  text: string,
  titles: ReadonlyMap<string, string>,
): string[] {
  const counts = Map.groupBy(annotations, ({ id }) => id);
  return [...counts].map(([id, of]) => {
    const spelt = [...new Set(of.map((each) => printed(text, each)))];
    const title = titles.get(id) ?? id;
    const others = spelt.filter((each) => each !== title);
    return `  ${pad(`${title} ×${of.length}`, 44)} ${id}${others.length > 0 ? `  ${others.join("、")}` : ""}`;
  });
}

function figure(annotation: FigureAnnotation, text: string, titles: ReadonlyMap<string, string>): string[] {
  const { judgement, id } = annotation;
  const verdict = judgement ? sayVerdict(judgement.verdict, "zh-CN") : "—";
  const head = `  ${pad(printed(text, annotation), 18)} ${pad(verdict, 10)} ${(id && titles.get(id)) ?? ""}`;
  const said = judgement ? [judgement.reason, ...judgement.remarks] : [];
  return [head.trimEnd(), ...said.map((each) => `  ${" ".repeat(18)} ${sayReason(each, "zh-CN")}`)];
}

/** Names first, each once; then every figure with its verdict and the reason. */
export async function reportOf(
  { file, page, annotations }: Annotated,
  { gather }: Knowledge,
): Promise<string> {
  const { records } = await gather(annotations.flatMap(({ id }) => id ?? []));
  const titles = new Map([...records].map(([id, { name }]) => [id, name]));
  const named = annotations.filter((each) => each.kind !== "figure");
  const figures = annotations.filter((each) => each.kind === "figure");
  return [
    file,
    "",
    ...(named.length > 0 ? names(named, page.text, titles) : ["  没有已知的名称"]),
    "",
    ...figures.flatMap((each) => figure(each, page.text, titles)),
    "",
  ].join("\n");
}
