import { publishedByJsonLd } from "./published-json-ld.ts";

/** The date a page says it was published, as precise as it says it (YYYY-MM-DD or YYYY-MM); undefined: it says none. */
export function publishedDate(document: Document, text: string): string | undefined {
  return (
    fromMeta(document) ??
    firstDate(publishedByJsonLd(document) ?? "") ??
    fromTime(document) ??
    fromByline(text) ??
    fromAddress(document.URL)
  );
}

/** Names under which sites give it. */
const META =
  'meta[property="article:published_time"], meta[name="article:published_time"], meta[itemprop="datePublished"], ' +
  'meta[name="publishdate" i], meta[name="pubdate" i], meta[name="publish_time"], meta[property="og:release_date"], ' +
  'meta[name="weibo:article:create_at"]';

function fromMeta(document: Document): string | undefined {
  for (const meta of document.head?.querySelectorAll(META) ?? []) {
    const date = firstDate(meta.getAttribute("content") ?? "");
    if (date) return date;
  }
  return undefined;
}

function fromTime(document: Document): string | undefined {
  // by tag first: a query for all of this looks at every element, again after every change
  for (const time of document.getElementsByTagName("time")) {
    if (!time.matches('time[itemprop="datePublished"], article time[datetime], time[pubdate]')) continue;
    return firstDate(`${time.getAttribute("datetime") ?? ""} ${time.textContent ?? ""}`);
  }
  return undefined;
}

/** Bylines stand near the top, in a short line of their own: `2023年2月28日 08:30 来源：…`. */
const NEAR_TOP = 4_000;
const LONGEST_BYLINE = 120;
const DATE =
  /(?<!\d)((?:19|20)\d\d)\s*[-./年]\s*(1[0-2]|0?[1-9])(?:\s*[-./月]\s*(3[01]|[12]\d|0?[1-9])(?!\d))?/;
const BYLINE =
  /来源|來源|作者|编辑|編輯|记者|記者|发布|發布|时间|時間|日期|\d{1,2}:\d\d|^\s*\D{0,12}(19|20)\d\d\D[\d\D]{0,12}$/;

function fromByline(text: string): string | undefined {
  for (const line of text.slice(0, NEAR_TOP).split("\n")) {
    if (line.length > LONGEST_BYLINE || !BYLINE.test(line)) continue;
    const date = firstDate(line);
    if (date) return date;
  }
  return undefined;
}

/** A day in the path, as news sites file their articles: `/2022-11/08/`, `/2025/0313/`, `t20250313_1.html`. */
const FILED = /(?<!\d)(20\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)/;

function fromAddress(url: string | undefined): string | undefined {
  const found = url && URL.canParse(url) ? FILED.exec(new URL(url).pathname) : null;
  return found?.slice(1, 4).join("-");
}

/** The first date in a few words, as precise as written. */
export function firstDate(words: string): string | undefined {
  const found = DATE.exec(words);
  if (!found) return undefined;
  const [, year, month = "", day] = found;
  return [year, month.padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
}
