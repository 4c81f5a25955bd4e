import type * as v from "valibot";

const quoted = (list: string) => list.replaceAll('"', "").replaceAll(" | ", ", ").replace(/[()]/g, "");

/** What a schema finds wrong, in words that don't need to know the schema. */
export function plain(issue: v.BaseIssue<unknown>): string {
  const missing = issue.received === "undefined" || issue.input === undefined;
  if (issue.type === "strict_object")
    return issue.expected === "never" ? "is not a field of this kind of record" : "is missing";
  if (missing) return "is missing";
  if (issue.type === "picklist" || issue.type === "literal")
    return `must be one of ${quoted(issue.expected ?? "")}, not ${quoted(issue.received)}`;
  if (issue.kind === "schema") return `must be ${word(issue.expected)}, not ${quoted(issue.received)}`;
  return issue.type === "url" ? `is not an address: ${issue.received}` : issue.message;
}

const WORDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  Array: "a list",
  Object: "a group of fields",
};

function word(expected: string | null): string {
  return WORDS[expected ?? ""] ?? quoted(expected ?? "something else");
}
