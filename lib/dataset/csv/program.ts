import type { Column } from "./columns.ts";
import { date, list, status } from "./values.ts";

/** A row's cells by column, with the place in the record that each part of them fills. */
export interface ProgramRow {
  readonly value: Readonly<Record<string, unknown>>;
  /** The column a field of the record came from. */
  readonly columnOf: (path: readonly PropertyKey[]) => Column;
  /** Organisations the dataset does not know, with their column. */
  readonly unknown: readonly { readonly column: Column; readonly name: string }[];
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
  /** The id of an organisation by its id or name; undefined: the dataset has none of that name. */
  readonly organisation: (nameOrId: string) => string | undefined;
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
    all(role).map((name) => ({ column: role, name, org: context.organisation(name) })),
  );
  const orgs = roles.filter(({ org }) => org !== undefined);
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
    ...(cells.has("activityStatus") && { activityStatus: status(cells.get("activityStatus") as string) }),
    names: names.map(({ name }) => name),
    participatingOrg: orgs.map(({ column, org }) => ({ org, role: column })),
  };
  const columnOf = ([field, index]: readonly PropertyKey[]): Column => {
    if (field === "names") return names[Number(index)]?.column ?? "alias";
    if (field === "participatingOrg") return orgs[Number(index)]?.column ?? "accountable";
    return (field as Column | undefined) ?? "name";
  };
  return { value, columnOf, unknown: roles.filter(({ org }) => org === undefined) };
}
