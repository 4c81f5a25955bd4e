/** An organisation, program or report that no feed has, put on record by the reader. */
import { isWebAddress } from "../../anchor/url.ts";
import type { NamedKind, NamedRecord, Organisation } from "../../dataset/schema.ts";
import { fold } from "../../text/fold.ts";
import type { Desk } from "../desk/desk.ts";
import { type AliasFault, aliasFault } from "./alias.ts";
import type { Draft } from "./bare.ts";
import { madeId } from "./made.ts";

export interface RecordForm {
  readonly kind: NamedKind;
  readonly name: string;
  /** Further names, between commas, semicolons or line breaks of any script; may be empty. */
  readonly names: string;
  /** Only an organisation has one. */
  readonly type?: Organisation["type"];
  /** Id of the organisation above it, carrying it out, or publishing it. */
  readonly org?: string | undefined;
  /** May be empty. */
  readonly description: string;
  readonly url: string;
}

export type RecordFault = AliasFault | "record-url";

interface Circumstances {
  /** Of the record that is changed; undefined: a new one. */
  readonly id: string | undefined;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Something no other id ends in: lower case letters, digits and hyphens. */
  readonly key: string;
}

type NamedDraft = Extract<Draft, { kind: NamedKind }>;

/** The record as it is to be saved, or what is wrong with the form. */
export function recordOf(form: RecordForm, { id, today, key }: Circumstances): NamedDraft | RecordFault {
  const [name = "", ...names] = [form.name, ...form.names.split(/[、，,；;\n]/)]
    .map((text) => text.trim())
    .filter((text, i) => i === 0 || text !== "");
  const description = form.description.trim();
  const url = form.url.trim();
  const draft = {
    ...bodyOf(form),
    id: id ?? madeId(form.kind, key),
    name,
    names: names.map((text) => ({ text, kind: "alias" as const })),
    ...(description !== "" && { description }),
    ...(url !== "" && { url }),
    dateModified: today,
  };
  const fault = namesFault([name, ...names]);
  if (fault) return fault;
  return url === "" || isWebAddress(url) ? draft : "record-url";
}

/** What the kinds differ in. */
function bodyOf({ kind, type = "NGO", org }: RecordForm) {
  switch (kind) {
    case "organisation":
      return { kind, type, ...(org !== undefined && { parentOrganization: org }) };
    case "program":
      return {
        kind,
        type: "Project" as const,
        participatingOrg: org === undefined ? [] : [{ org, role: "implementing" as const }],
      };
    case "report":
      return { kind, publisher: org === undefined ? [] : [org] };
  }
}

/** Too short, too long, or written twice. */
function namesFault(names: readonly string[]): AliasFault | undefined {
  const seen = new Set<string>();
  for (const name of names) {
    const fault = aliasFault(name, []) ?? (seen.has(fold(name)) ? "alias-known" : undefined);
    if (fault) return fault;
    seen.add(fold(name));
  }
  return undefined;
}

/**
 * The name of a record that goes by one of these names already, if only as a misprint: pages could not tell the two apart.
 */
export async function namesake(
  { id, name, names = [] }: Pick<NamedDraft, "id" | "name" | "names">,
  { lookUp, record }: Pick<Desk, "lookUp" | "record">,
): Promise<string | undefined> {
  for (const text of [name, ...names.map((other) => other.text)]) {
    for (const found of await lookUp(text, 10)) {
      if (found.id === id) continue;
      const view = await record(found.id);
      if (view && aliasFault(text, [view.record]) === "alias-known") return found.name;
    }
  }
  return undefined;
}

/** The organisation a record of the reader's own is linked to, as the form takes it back. */
export function orgOf(record: NamedRecord): string | undefined {
  switch (record.kind) {
    case "organisation":
      return record.parentOrganization;
    case "program":
      return record.participatingOrg[0]?.org;
    case "report":
      return record.publisher[0];
  }
}
