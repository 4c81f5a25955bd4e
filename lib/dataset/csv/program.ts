import type { Column } from "./columns.ts";
import { date, knownStates, list, status } from "./values.ts";

/** A row's cells by column, with the place in the record that each part of them fills. */
export interface ProgramRow {
  readonly value: Readonly<Record<string, unknown>>;
  /** The column a field of the record came from. */
  readonly columnOf: (path: readonly PropertyKey[]) => Column;
  /** What the cells say that no program can hold. */
  readonly faults: readonly CellFault[];
}

export interface CellFault {
  readonly column: Column;
  readonly message: string;
}

/** How the names of a column match. */
const NAMES: readonly (readonly [Column, { kind: string; match?: string }])[] = [
  ["short", { kind: "short" }],
  ["alias", { kind: "alias" }],
  ["former", { kind: "former" }],
  ["context", { kind: "short", match: "context" }],
  ["negative", { kind: "negative" }],
];
const ROLES: readonly Column[] = ["accountable", "implementing", "funding", "extending"];
const DATES: readonly Column[] = ["startDate", "endDate", "dateModified"];
const AS_WRITTEN: readonly Column[] = ["name", "description", "filingNumber", "sector", "url"];

export interface ProgramContext {
  /** The ids of the organisations that have an id or a name: none, one, or several that share it. */
  readonly organisations: (nameOrId: string) => readonly string[];
  /** An id for a row that has none. */
  readonly idFor: (cells: ReadonlyMap<Column, string>) => string;
}

/** One row of a program list → a program record, not validated yet. */
export function programOf(cells: ReadonlyMap<Column, string>, context: ProgramContext): ProgramRow {
  const all = (column: Column) => list(cells.get(column) ?? "");
  const names = NAMES.flatMap(([column, how]) =>
    all(column).map((text) => ({ column, name: { text, ...how } })),
  );
  const roles = ROLES.flatMap((role) =>
    all(role).map((name) => ({ column: role, name, ids: context.organisations(name) })),
  );
  const orgs = roles.filter(({ ids }) => ids.length === 1);
  const state = cells.get("activityStatus");
  const activityStatus = state === undefined ? undefined : status(state);
  const fields = [
    ...AS_WRITTEN.map((column) => [column, cells.get(column)] as const),
    ...DATES.map(
      (column) => [column, cells.has(column) ? date(cells.get(column) as string) : undefined] as const,
    ),
  ].filter(([, value]) => value !== undefined);
  const value = {
    kind: "program",
    type: "Project",
    id: cells.get("id") ?? context.idFor(cells),
    ...Object.fromEntries(fields),
    ...(activityStatus !== undefined && { activityStatus }),
    names: names.map(({ name }) => name),
    participatingOrg: orgs.map(({ column, ids: [org] }) => ({ org, role: column })),
  };
  const columnOf = ([field, index]: readonly PropertyKey[]): Column => {
    if (field === "names") return names[Number(index)]?.column ?? "alias";
    if (field === "participatingOrg") return orgs[Number(index)]?.column ?? "accountable";
    // an id nobody wrote was made from one of these
    if (field === "id" && !cells.has("id")) return cells.has("filingNumber") ? "filingNumber" : "name";
    return (field as Column | undefined) ?? "name";
  };
  const faults = roles.filter(({ ids }) => ids.length !== 1).map(noOne);
  if (state !== undefined && activityStatus === undefined)
    faults.push({ column: "activityStatus", message: `${state} is no state; known are ${knownStates()}` });
  return { value, columnOf, faults };
}

function noOne({ column, name, ids }: { column: Column; name: string; ids: readonly string[] }): CellFault {
  const message =
    ids.length === 0
      ? `no organisation of the dataset is called ${name}`
      : `several organisations are called ${name}: write the id of the one meant, ${ids.join(" or ")}`;
  return { column, message };
}
