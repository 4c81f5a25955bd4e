/** Something wrong in a dataset file, said so that the person who edits it can find and mend it. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The path of the field, `names[2].match`; empty: the record as a whole. */
  readonly field: string;
  readonly message: string;
}

/** `claims.yaml:12: minValue: is missing`, as compilers print it. */
export function printProblem({ file, line, field, message }: Problem): string {
  return `${file}:${line}: ${field ? `${field}: ` : ""}${message}`;
}

/** `["names", 2, "match"]` → `names[2].match`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i === 0 ? "" : "."}${String(key)}`))
    .join("");
}
