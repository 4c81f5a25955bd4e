import type { AnyRecord } from "../schema.ts";
import type { Fault, Placed } from "./check.ts";

type Kind = AnyRecord["kind"];
type Reference = readonly [path: readonly PropertyKey[], id: string | undefined, kinds: readonly Kind[]];

const PREFIX: Readonly<Record<Kind, string>> = {
  organisation: "org-",
  program: "prog-",
  report: "rep-",
  source: "src-",
  metric: "met-",
  claim: "clm-",
};

const NAMED: readonly Kind[] = ["organisation", "program", "report"];

/** Every id a record mentions, and the kinds of record that may stand there. */
function references(record: AnyRecord): Reference[] {
  switch (record.kind) {
    case "organisation":
      return [[["parentOrganization"], record.parentOrganization, ["organisation"]]];
    case "program":
      return [
        [["parent"], record.parent, ["program"]],
        ...record.participatingOrg.map(
          ({ org }, i): Reference => [["participatingOrg", i, "org"], org, ["organisation"]],
        ),
      ];
    case "report":
      return [
        ...record.publisher.map((id, i): Reference => [["publisher", i], id, ["organisation"]]),
        ...record.about.map((id, i): Reference => [["about", i], id, NAMED]),
      ];
    case "source":
      return [[["isBasedOn"], record.isBasedOn, ["report", "source"]]];
    case "metric":
      return [];
    case "claim":
      return [
        [["about"], record.about, NAMED],
        [["metric"], record.metric, ["metric"]],
        [["statedBy", "org"], record.statedBy?.org, ["organisation"]],
        [["reportedIn"], record.reportedIn, ["source"]],
        [["basedOn"], record.basedOn, ["report", "source"]],
        [["supersedes"], record.supersedes, ["claim"]],
      ];
  }
}

/** Ids that are unknown, of the wrong kind, or the record's own. `mayExist`: one that is not found may be of a record with errors. */
export function checkReferences(
  at: Placed,
  find: (id: string) => AnyRecord | undefined,
  mayExist: (id: string) => boolean,
): Fault[] {
  const { record } = at;
  const faults: Fault[] = [];
  if (!record.id.startsWith(PREFIX[record.kind]))
    faults.push({
      at,
      path: ["id"],
      message: `must start with ${PREFIX[record.kind]} (${record.kind})`,
    });
  for (const [path, id, kinds] of references(record)) {
    if (id === undefined) continue;
    const other = find(id);
    if (!other) {
      if (!mayExist(id)) faults.push({ at, path, message: `no record has the id ${id}` });
    } else if (!kinds.includes(other.kind))
      faults.push({
        at,
        path,
        message: `must be the id of ${kinds.join(", ")}; ${id} is of kind ${other.kind}`,
      });
    else if (id === record.id) faults.push({ at, path, message: "a record can't refer to itself" });
  }
  return faults;
}
