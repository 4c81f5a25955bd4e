import type { NamedRecord } from "./schema.ts";

/** The ids of the records a record names as its own: operator, funder, parent, publisher, subject. No duplicates. */
export function linksOf(record: NamedRecord): string[] {
  switch (record.kind) {
    case "organisation":
      return record.parentOrganization ? [record.parentOrganization] : [];
    case "program":
      return [
        ...new Set([
          ...record.participatingOrg.map(({ org }) => org),
          ...(record.parent ? [record.parent] : []),
        ]),
      ];
    case "report":
      return [...new Set([...record.publisher, ...record.about])];
  }
}
