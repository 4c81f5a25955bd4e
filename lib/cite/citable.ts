/** What a citation needs of a source or report, whatever its style. */
import type { NamedRecord, Report, Source } from "../dataset/schema.ts";
import { pageNumber } from "./page-number.ts";

/** What it was published as: a newspaper (in print or as its online edition), a web site, a report, a book. */
type Medium = "newspaper" | "web" | "report" | "book";

export interface Citable {
  readonly id: string;
  readonly type: Medium;
  readonly title: string;
  /** People; where none is named, the bodies that answer for it. */
  readonly authors: readonly string[];
  /** The newspaper or site, or the body that published a report. */
  readonly publisher: string;
  /** As precise as known. */
  readonly date?: string;
  /** The date is not printed on the source itself. */
  readonly inferred: boolean;
  /** `4`, `A08`. */
  readonly page?: string;
  readonly url?: string;
}

/** A source is a newspaper's article or a page of a web site. */
export function citableSource(source: Source): Citable {
  const { id, headline, author, publisher, datePublished, dateBasis, printPage, url } = source;
  return {
    id,
    type: isNewspaper(source) ? "newspaper" : "web",
    title: headline,
    authors: author,
    publisher,
    inferred: dateBasis === "inferred",
    ...(datePublished !== undefined && { date: datePublished }),
    ...(printPage !== undefined && { page: pageNumber(printPage) }),
    ...(url !== undefined && { url }),
  };
}

/** What was seen in print or has a page of print; online, a publisher that calls itself 报. */
const isNewspaper = ({ url, printPage, printEdition, publisher }: Source) =>
  url === undefined || printPage !== undefined || printEdition !== undefined || /[报報]$/.test(publisher);

/** `linked` names the report's publishers; one that is not there is left out. */
export function citableReport(report: Report, linked: readonly NamedRecord[]): Citable {
  const { id, name, author, publisher, datePublished, documentType = "", url } = report;
  const bodies = publisher.flatMap((org) => linked.find((record) => record.id === org)?.name ?? []);
  return {
    id,
    type: /手册|手冊|指南|图书|圖書/.test(documentType) ? "book" : "report",
    title: name,
    authors: author.length > 0 ? author : bodies,
    publisher: bodies[0] ?? "",
    inferred: false,
    ...(datePublished !== undefined && { date: datePublished }),
    ...(url !== undefined && { url }),
  };
}
