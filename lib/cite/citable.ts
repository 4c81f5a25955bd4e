/** What a citation needs of a source or report, whatever its style. */
import type { NamedRecord, Report, Source } from "../dataset/schema.ts";

export interface Citable {
  readonly id: string;
  readonly type: "news" | "report";
  readonly title: string;
  readonly authors: readonly string[];
  /** The newspaper, or the bodies that published a report. */
  readonly publisher: string;
  /** As precise as known. */
  readonly date?: string;
  /** The date is not printed on the source itself. */
  readonly inferred: boolean;
  readonly page?: string;
  readonly url?: string;
}

export function citableSource(source: Source): Citable {
  const { id, headline, author, publisher, datePublished, dateBasis, printPage, url } = source;
  return {
    id,
    type: "news",
    title: headline,
    authors: author,
    publisher,
    inferred: dateBasis === "inferred",
    ...(datePublished !== undefined && { date: datePublished }),
    ...(printPage !== undefined && { page: printPage }),
    ...(url !== undefined && { url }),
  };
}

/** `linked` names the report's publishers; one that is not there is left out. */
export function citableReport(report: Report, linked: readonly NamedRecord[]): Citable {
  const { id, name, author, publisher, datePublished, url } = report;
  const names = publisher.flatMap((org) => linked.find((record) => record.id === org)?.name ?? []);
  return {
    id,
    type: "report",
    title: name,
    authors: author,
    publisher: names.join("，"),
    inferred: false,
    ...(datePublished !== undefined && { date: datePublished }),
    ...(url !== undefined && { url }),
  };
}
