import type { Claim } from "../schema.ts";
import { type JsonLd, linkTo, present } from "./node.ts";

/** https://schema.org/Claim about an Observation. Open bounds are left out; bounds that exclude themselves are named. */
export function claimToJsonLd(claim: Claim): JsonLd {
  const { statedBy } = claim;
  const value = present({
    "@type": "QuantitativeValue",
    minValue: claim.minValue ?? undefined,
    maxValue: claim.maxValue ?? undefined,
    unitText: claim.unit ?? undefined,
    additionalProperty: [
      ...(claim.minExclusive ? [exclusive("minValue")] : []),
      ...(claim.maxExclusive ? [exclusive("maxValue")] : []),
    ],
  });
  return {
    "@type": "Claim",
    name: claim.surface,
    description: claim.note,
    about: present({
      "@type": "Observation",
      observationAbout: linkTo(claim.about),
      variableMeasured: linkTo(claim.metric),
      observationDate: claim.observationDate,
      temporalCoverage: claim.temporalCoverage,
      // a target or an estimate must not travel as a fact, nor one county's figure as the whole program's
      measurementQualifier: claim.stance === "actual" ? undefined : claim.stance,
      measurementDenominator: claim.per,
      spatialCoverage: claim.scope,
      statType: claim.aggregate,
      value,
    }),
    author:
      statedBy &&
      present({
        "@type": "Person",
        name: statedBy.name,
        jobTitle: statedBy.role,
        affiliation: linkTo(statedBy.org),
      }),
    appearance: linkTo(claim.reportedIn),
    isBasedOn: linkTo(claim.basedOn),
    dateModified: claim.dateModified,
  };
}

function exclusive(bound: string): JsonLd {
  return { "@type": "PropertyValue", propertyID: "exclusive", value: bound };
}
