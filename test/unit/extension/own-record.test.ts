import { describe, expect, test } from "vitest";
import { loadDataset } from "../../../lib/dataset/load/load.ts";
import { isNamed } from "../../../lib/dataset/names.ts";
import { parseOwn } from "../../../lib/dataset/own/parse-own.ts";
import { toYaml } from "../../../lib/dataset/own/to-yaml.ts";
import type { AnyRecord, NamedRecord } from "../../../lib/dataset/schema.ts";
import { titleOf } from "../../../lib/dataset/title.ts";
import { wordingWith } from "../../../lib/extension/own/alias.ts";
import { exported } from "../../../lib/extension/own/exported.ts";
import { namesake, orgOf, type RecordForm, recordOf } from "../../../lib/extension/own/record.ts";
import { goingWith } from "../../../lib/extension/own/without.ts";
import { claim, metric, organisation, source } from "../feed/records.ts";

const form: RecordForm = { kind: "organisation", name: "晨光助学社", names: "", description: "", url: "" };
const now = { id: undefined, today: "2023-03-01", key: "k1" };
const made = (changes: Partial<RecordForm>, key = "k1"): NamedRecord => {
  const draft = recordOf({ ...form, ...changes }, { ...now, key });
  if (typeof draft === "string") throw new Error(draft);
  const record = parseOwn(draft);
  if (!isNamed(record)) throw new Error(record.kind);
  return record;
};

describe("from the form", () => {
  test("an organisation with its further names, trimmed and told apart", () => {
    expect(
      made({ name: " 晨光助学社 ", names: "晨光社、 晨光；Dawn Aid，\n", type: "Corporation" }),
    ).toMatchObject({
      kind: "organisation",
      id: "org-own-k1",
      type: "Corporation",
      name: "晨光助学社",
      names: [{ text: "晨光社" }, { text: "晨光" }, { text: "Dawn Aid" }],
    });
  });

  test.each(["organisation", "program", "report"] as const)("a %s linked to its organisation", (kind) => {
    const record = made({ kind, org: "org-onefund", description: "助学", url: "https://example.org/x" });
    expect(orgOf(record)).toBe("org-onefund");
    expect(record).toMatchObject({ description: "助学", url: "https://example.org/x" });
    expect(orgOf(made({ kind }))).toBeUndefined();
  });

  test("what is changed keeps its id", () => {
    expect(recordOf(form, { ...now, id: "org-own-old" })).toMatchObject({ id: "org-own-old" });
  });

  test.each([
    [{ name: "晨" }, "alias-short"],
    [{ name: " " }, "alias-short"],
    [{ names: "长".repeat(65) }, "alias-long"],
    [{ names: "晨光、晨 光" }, "alias-known"],
    [{ names: "晨光助學社" }, "alias-known"],
    [{ url: "javascript:alert(1)" }, "record-url"],
    [{ url: "晨光" }, "record-url"],
  ])("%j is refused: %s", (changes, fault) => {
    expect(recordOf({ ...form, ...changes }, now)).toBe(fault);
  });

  test("a name that another record has is found, the record's own is not", async () => {
    const other = organisation("dawn", "晨光社") as NamedRecord;
    const dossier = { records: [other], claims: [], metrics: [], sources: [] };
    const desk = {
      lookUp: async () => [titleOf(other)],
      record: async () => ({ record: other, linked: [], dossier }),
    };
    const draft = recordOf({ ...form, names: "晨光社" }, now);
    if (typeof draft === "string") throw new Error(draft);
    expect(await namesake(draft, desk)).toBe("晨光社");
    expect(await namesake({ ...draft, id: other.id }, desk)).toBeUndefined();
    expect(await namesake({ ...draft, names: [] }, desk)).toBeUndefined();
  });
});

test("a further name leaves the rest of a record of one's own as it is", () => {
  const record = made({ kind: "program", org: "org-onefund", description: "助学" });
  expect(parseOwn(wordingWith(record, ["晨光计划"], "2023-03-02"))).toMatchObject({
    description: "助学",
    participatingOrg: [{ org: "org-onefund" }],
    names: [{ text: "晨光计划" }],
  });
});

describe("with what belongs to it", () => {
  const program = made({ kind: "program", name: "晨光计划", org: "org-onefund" }, "k2");
  const figure = claim("own-1", program.id, 30);
  const elsewhere = claim("own-2", "prog-family", 40);
  const own: AnyRecord[] = [program, figure, elsewhere, metric("people"), source("paper")];

  test("a record goes with its figures, but not with what others need", () => {
    expect(goingWith(program.id, own)).toEqual([program.id, figure.id]);
    const alone = own.filter((record) => record !== elsewhere);
    expect(goingWith(program.id, alone).toSorted()).toEqual(
      [program.id, figure.id, "met-people", "src-paper"].toSorted(),
    );
    expect(goingWith(figure.id, own)).toEqual([figure.id]);
  });

  test("its files are a sound dataset, with the feed's organisation by name", async () => {
    const all: AnyRecord[] = [program, figure, metric("people"), source("paper")];
    const view = async (id: string) =>
      id === "org-onefund"
        ? {
            record: organisation("onefund", "壹心公益基金会") as NamedRecord,
            linked: [],
            dossier: { records: [], claims: [], metrics: [], sources: [] },
          }
        : undefined;
    const { records, problems } = loadDataset(toYaml(await exported(all, view)));
    expect(problems).toEqual([]);
    expect(records.map(({ id }) => id)).toContain("org-onefund");
    expect(records.find(({ id }) => id === program.id)).toEqual(program);
  });

  test("a link to what is no longer on record is left out of the files", async () => {
    const gone = async () => undefined;
    for (const kind of ["organisation", "program", "report"] as const) {
      const { records, problems } = loadDataset(
        toYaml(await exported([made({ kind, org: "org-gone" })], gone)),
      );
      expect(problems).toEqual([]);
      expect(records.filter(isNamed).map(orgOf)).toEqual([undefined]);
    }
  });
});
