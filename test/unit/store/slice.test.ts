/** One outline read out of a slice, against the slice opened whole. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnyRecord } from "../../../lib/dataset/schema.ts";
import { openSlice, outlineIn, sliceOf, sliceText } from "../../../lib/store/dataset/slice.ts";
import { organisation } from "../feed/records.ts";

/** Names made of what JSON is written with, and of what looks like another record. */
const hostileName = fc
  .array(fc.constantFrom('"', "\\", "[", "]", ",", '["org-1",[', '\\"', "基金会", "😀"), { minLength: 1 })
  .map((parts) => parts.join(""));
const records = fc.uniqueArray(fc.record({ id: fc.nat(30), name: hostileName, short: hostileName }), {
  selector: ({ id }) => id,
});

const withShortName = (record: AnyRecord, text: string) =>
  ({ ...record, names: [{ text, lang: "zh-Hans", kind: "short", match: "context" }] }) as AnyRecord;

test("every record's outline, whatever its names are written with, and none of a record that is not there", () => {
  fc.assert(
    fc.property(records, (all) => {
      const slice = sliceOf(
        all.map(({ id, name, short }) => withShortName(organisation(`${id}`, name), short)),
      );
      const text = sliceText(slice);
      for (const outline of openSlice(slice)) expect(outlineIn(text, outline.id)).toEqual(outline);
      expect(outlineIn(text, "org-31")).toBeUndefined();
    }),
  );
});
