import * as v from "valibot";
import { type AnyRecord, Claim, Metric, Organisation, Program, Report, Source } from "../schema.ts";
import type { Entry } from "./parse.ts";
import { plain } from "./plain.ts";
import type { Problem } from "./problem.ts";

const SCHEMAS = {
  organisation: Organisation,
  program: Program,
  report: Report,
  source: Source,
  metric: Metric,
  claim: Claim,
} as const;

/** `dataset/claims.yaml` → claim: in files named after a kind, entries need not repeat it. */
function kindOfFile(file: string): string | undefined {
  const stem = file.replace(/^.*[\\/]/, "").replace(/\.ya?ml$/, "");
  return Object.keys(SCHEMAS).find((kind) => stem === `${kind}s`);
}

function unknownKind(kind: unknown): string {
  const known = Object.keys(SCHEMAS).join(", ");
  return kind === undefined
    ? `is missing: write one of ${known}, or name the file after it, as in organisations.yaml`
    : `must be one of ${known}, not ${kind}`;
}

/** One entry → one record, or every problem it has. */
export function validate({ file, value, lineOf, fieldOf }: Entry): AnyRecord | Problem[] {
  const problem = (path: readonly PropertyKey[], message: string): Problem => ({
    file,
    line: lineOf(path),
    field: fieldOf(path),
    message,
  });
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [problem([], "a record is a group of fields, starting with '- id: …'")];
  const kind = "kind" in value ? value.kind : kindOfFile(file);
  const schema = Object.entries(SCHEMAS).find(([name]) => name === kind)?.[1];
  if (!schema) return [problem(["kind"], unknownKind(kind))];
  const result = v.safeParse(schema, { ...value, kind });
  if (result.success) return result.output;
  return result.issues.map((issue) =>
    problem(issue.path?.map(({ key }) => key as PropertyKey) ?? [], plain(issue)),
  );
}
