/** How records are linked, named from the side one looks from: a program's operator is an operator's program. */
import type { NamedRecord, Program } from "../../lib/dataset/schema.ts";

type Role = Program["participatingOrg"][number]["role"];

const SEEN_FROM_ORGANISATION = {
  implementing: "implements",
  accountable: "accounts",
  extending: "extends",
  funding: "funds",
} as const satisfies Record<Role, string>;

/** In the order they are shown. */
const RELATIONS = [
  "implementing",
  "accountable",
  "extending",
  "funding",
  "implements",
  "accounts",
  "extends",
  "funds",
  "parent",
  "part-of",
  "children",
  "parts",
  "publisher",
  "publishes",
  "about",
  "reports",
  "other",
] as const;

export type Relation = (typeof RELATIONS)[number];

/** The relations between a record and one linked with it, as the first sees them; `other` where neither names the other. */
function relationsBetween(record: NamedRecord, other: NamedRecord): Relation[] {
  const found: Relation[] = [];
  if (record.kind === "program")
    found.push(...record.participatingOrg.filter(({ org }) => org === other.id).map(({ role }) => role));
  if (other.kind === "program")
    for (const { org, role } of other.participatingOrg)
      if (org === record.id) found.push(SEEN_FROM_ORGANISATION[role]);
  if (record.kind === "organisation" && record.parentOrganization === other.id) found.push("parent");
  if (other.kind === "organisation" && other.parentOrganization === record.id) found.push("children");
  if (record.kind === "program" && record.parent === other.id) found.push("part-of");
  if (other.kind === "program" && other.parent === record.id) found.push("parts");
  if (record.kind === "report" && record.publisher.includes(other.id)) found.push("publisher");
  if (other.kind === "report" && other.publisher.includes(record.id)) found.push("publishes");
  if (record.kind === "report" && record.about.includes(other.id)) found.push("about");
  if (other.kind === "report" && other.about.includes(record.id)) found.push("reports");
  return found.length > 0 ? found : ["other"];
}

/** The linked records by relation, only relations that occur. */
export function relationsOf(
  record: NamedRecord,
  linked: readonly NamedRecord[],
): { relation: Relation; records: NamedRecord[] }[] {
  const byRelation = Map.groupBy(
    linked.flatMap((other) =>
      [...new Set(relationsBetween(record, other))].map((relation) => ({ relation, other })),
    ),
    ({ relation }) => relation,
  );
  return RELATIONS.flatMap((relation) => {
    const pairs = byRelation.get(relation);
    return pairs ? [{ relation, records: pairs.map(({ other }) => other) }] : [];
  });
}
