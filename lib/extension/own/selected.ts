import type { PageState } from "../messages.ts";
import { figurePath } from "./path.ts";

/** What a figure can be made of; whether it is one is for the form to say. */
const NUMERAL = /[\d０-９〇零一二两兩三四五六七八九十百千万萬亿億几幾数數]/;
/** Longer than this a selection is a passage rather than a figure. UTF-16 code units. */
const LONGEST = 40;

/**
 * Where the library puts what is selected on a page on record; undefined where nothing selected can be a figure. One that
 * was recognised there comes with the record and the metric it is taken to be of.
 */
export function selectedFigurePath({
  selection,
  annotations,
  title,
  url,
}: Pick<PageState, "selection" | "annotations" | "title" | "url">): string | undefined {
  if (!selection) return undefined;
  const { exact } = selection.quote;
  if (exact.length > LONGEST || !NUMERAL.test(exact)) return undefined;
  const { start, end } = selection.position;
  const touched = annotations.flatMap((each) =>
    each.kind === "figure" && each.start < end && start < each.end ? [each] : [],
  );
  const [figure, second] = touched;
  const known = second ? undefined : figure;
  return figurePath(known ?? { text: exact.trim(), figure: { asOf: null } }, { title, url });
}
