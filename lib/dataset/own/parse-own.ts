import * as v from "valibot";
import { plain } from "../load/plain.ts";
import { fieldName } from "../load/problem.ts";
import { AnyRecord } from "../schema.ts";

/** A record as a form made it → a record; throws `field: what is wrong`, in the words of the dataset's own checks. */
export function parseOwn(value: unknown): AnyRecord {
  const record = v.safeParse(AnyRecord, value);
  if (record.success) return record.output;
  const [issue] = record.issues;
  throw new Error(`${fieldName(issue.path?.map(({ key }) => key as PropertyKey) ?? [])}: ${plain(issue)}`);
}
