/** Where the library puts names and figures on record; for links and `openLibrary`. */

/** What a form can be opened with; what is left out the reader fills in. */
export type Prefill = Readonly<Record<string, string | undefined>>;

export function ownPath(form: "figure" | "name", prefill: Prefill = {}): string {
  const filled = Object.entries(prefill).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(filled).toString();
  return `/own/${form}${query && `?${query}`}`;
}

/** A figure of a page, as the form that puts it on record takes it. */
export function figurePath(
  figure: { readonly text: string; readonly id?: string; readonly metric?: string },
  page: { readonly title: string; readonly url: string },
): string {
  const { id: record, metric, text } = figure;
  const publisher = URL.parse(page.url)?.hostname;
  return ownPath("figure", { record, metric, text, headline: page.title, publisher, url: page.url });
}
