import type { NamedRecord } from "../../dataset/schema.ts";

const PREFIX = { organisation: "org", program: "prog", report: "rep" } as const;

/** The id of a record that the reader makes; `key` is something no other id ends in: lower case letters, digits and hyphens. */
export const madeId = (kind: NamedRecord["kind"], key: string): string => `${PREFIX[kind]}-own-${key}`;

/** Whether the reader made the whole record, and not only a name or a figure of one that a feed has. */
export const isMade = (id: string): boolean => /^(org|prog|rep)-own-/.test(id);
