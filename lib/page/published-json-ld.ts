/** When an article says in its JSON-LD that it was published: https://schema.org/datePublished. */

/** Longer, it is data for something else than search engines. */
const LONGEST = 100_000;

/** What the first article of the document's JSON-LD gives, as it is written; undefined where none does. */
export function publishedByJsonLd(document: Document): string | undefined {
  // by tag first: a query for attributes looks at every element, again after every change
  for (const script of document.getElementsByTagName("script")) {
    if (script.getAttribute("type") !== "application/ld+json") continue;
    const date = dateIn(parsed(script.textContent ?? ""));
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Sites write it by hand: what is no JSON says nothing. */
function parsed(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** NewsArticle, ReportageNewsArticle, BlogPosting, Report …; a WebPage may be younger than the article on it. */
const ARTICLE = /Article$|Posting$|^Report$/;

function dateIn(node: unknown): string | undefined {
  if (Array.isArray(node)) {
    for (const each of node) {
      const date = dateIn(each);
      if (date !== undefined) return date;
    }
    return undefined;
  }
  if (typeof node !== "object" || node === null) return undefined;
  const {
    "@type": types,
    "@graph": graph,
    mainEntity,
    datePublished: date,
  } = node as Record<string, unknown>;
  if (typeof date === "string" && [types].flat().some((type) => ARTICLE.test(String(type)))) return date;
  return dateIn(graph) ?? dateIn(mainEntity);
}
