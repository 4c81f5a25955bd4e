/**
 * Records as schema.org JSON-LD, for whoever takes the data elsewhere. Links between records are `{"@id": …}`.
 * https://schema.org/NGO · /Project · /Report · /NewsArticle · /StatisticalVariable · /Claim
 */
import type { AnyRecord, Name, NamedRecord } from "../schema.ts";
import { claimToJsonLd } from "./claim.ts";
import { type JsonLd, linkTo, present } from "./node.ts";

/** Names to show elsewhere: misprints and names it must not be taken for stay here. */
function alternateNames(names: readonly Name[]): string[] {
  return names.filter(({ kind }) => kind !== "hidden" && kind !== "negative").map(({ text }) => text);
}

function named(record: NamedRecord): JsonLd {
  const { name, names, description, sameAs, url } = record;
  return { name, alternateName: alternateNames(names), description, sameAs, url };
}

function body(record: AnyRecord): JsonLd {
  switch (record.kind) {
    case "organisation":
      return {
        "@type": record.type,
        ...named(record),
        legalName: record.legalName,
        identifier: record.identifiers.map(({ scheme, id }) => ({
          "@type": "PropertyValue",
          propertyID: scheme,
          value: id,
        })),
        parentOrganization: linkTo(record.parentOrganization),
        foundingDate: record.foundingDate,
        dissolutionDate: record.dissolutionDate,
      };
    case "program":
      return {
        "@type": record.type,
        ...named(record),
        identifier: record.filingNumber,
        foundingDate: record.startDate,
        dissolutionDate: record.endDate,
        parentOrganization: linkTo(record.parent),
        funder: record.participatingOrg
          .filter(({ role }) => role === "funding")
          .map(({ org }) => linkTo(org)),
        member: record.participatingOrg
          .filter(({ role }) => role !== "funding")
          .map(({ org, role }) => ({ "@type": "OrganizationRole", roleName: role, member: linkTo(org) })),
      };
    case "report":
      return {
        "@type": "Report",
        ...named(record),
        publisher: record.publisher.map(linkTo),
        author: record.author,
        datePublished: record.datePublished,
        temporalCoverage: record.temporalCoverage,
        about: record.about.map(linkTo),
        genre: record.documentType,
        dateModified: record.dateModified,
      };
    case "source":
      return {
        "@type": "NewsArticle",
        headline: record.headline,
        publisher: { "@type": "Organization", name: record.publisher },
        author: record.author.map((name) => ({ "@type": "Person", name })),
        datePublished: record.datePublished,
        url: record.url,
        printEdition: record.printEdition,
        printPage: record.printPage,
        isBasedOn: linkTo(record.isBasedOn),
        dateModified: record.dateModified,
      };
    case "metric":
      return {
        "@type": "StatisticalVariable",
        name: record.name,
        measuredProperty: record.measuredProperty,
        unitText: record.unit ?? undefined,
        statType: record.aggregation,
      };
    case "claim":
      return claimToJsonLd(record);
  }
}

/** Records as one JSON-LD document, a node each; fields without a value are left out. */
export function toJsonLd(records: readonly AnyRecord[]): { "@context": string; "@graph": JsonLd[] } {
  const nodes = records.map((record) => present({ ...linkTo(record.id), ...body(record) }));
  return { "@context": "https://schema.org", "@graph": nodes };
}
