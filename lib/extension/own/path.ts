/** Where the library puts records, names and figures on record; for links and `openLibrary`. */

export type OwnForm = "record" | "figure" | "name";

/** What a form can be opened with; what is left out the reader fills in. */
export type Prefill = Readonly<Record<string, string | undefined>>;

/** The library's address of a form. */
export function ownPath(form: OwnForm, prefill: Prefill = {}): string {
  const filled = Object.entries(prefill).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(filled).toString();
  return `/own/${form}${query && `?${query}`}`;
}

/** A figure as a page prints it; `id` is the record and `metric` what it is taken to be of, as far as known. */
export interface PageFigure {
  readonly text: string;
  readonly id?: string;
  readonly metric?: string;
  readonly figure: { readonly asOf: string | null };
}

/** A figure of a page, as the form that puts it on record takes it. */
export function figurePath(
  { text, id: record, metric, figure }: PageFigure,
  page: { readonly title: string; readonly url: string },
): string {
  const publisher = URL.parse(page.url)?.hostname;
  const date = figure.asOf ?? undefined;
  return ownPath("figure", { record, metric, text, date, headline: page.title, publisher, url: page.url });
}
