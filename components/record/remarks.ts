/** What keeps a figure from being the plain number it looks like. */
import type { Claim } from "../../lib/dataset/schema.ts";
import { sayRecord } from "../words-record.ts";

/** Who says most of the claims, and so need not be named at each; undefined: nobody says more than half. */
export function usualSpeaker(claims: readonly Claim[]): string | undefined {
  const said = Map.groupBy(claims, ({ statedBy }) => statedBy?.name);
  const most = [...said].find(([, own]) => own.length > claims.length / 2);
  return most?.[0];
}

/**
 * Aggregate, scope, stance, a date that was worked out, who says so unless it is the usual one, who publishes it unless it
 * is the built-in feed; in the reader's language.
 */
export function remarksOf(claim: Claim, usual: string | undefined, publisher?: string): string[] {
  return [
    claim.aggregate === "pointInTime" ? "" : sayRecord(`aggregate-${claim.aggregate}`),
    claim.scope ?? "",
    claim.stance === "actual" ? "" : sayRecord(`stance-${claim.stance}`),
    claim.rank === "deprecated" ? sayRecord("deprecated") : "",
    claim.dateBasis === "publication" ? sayRecord("date-publication") : "",
    claim.dateBasis === "relative" ? sayRecord("date-relative") : "",
    speaker(claim.statedBy?.name, usual),
    publisher === undefined ? "" : sayRecord("claim-publisher", { publisher }),
  ].filter((remark) => remark !== "");
}

function speaker(name: string | undefined, usual: string | undefined): string {
  if (name === usual) return "";
  return name === undefined ? sayRecord("stated-by-source") : sayRecord("stated-by", { name });
}

/** The remarks that all the lists have. */
export function sharedBy([first = [], ...others]: readonly (readonly string[])[]): string[] {
  return first.filter((remark) => others.every((remarks) => remarks.includes(remark)));
}
