export type JsonLd = { [key: string]: unknown };

/** A reference to another record. The ids are ours and stable, hence a URN and no address that might not answer. */
export function linkTo(id: string | undefined): { "@id": string } | undefined {
  return id === undefined ? undefined : { "@id": `urn:shanzhu:${id}` };
}

/** Without the fields that say nothing: undefined and empty lists. */
export function present(node: JsonLd): JsonLd {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
