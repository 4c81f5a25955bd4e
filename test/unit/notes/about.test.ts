import { expect, test } from "vitest";
import { notesAbout } from "../../../lib/notes/about.ts";
import { noteOf } from "./example.ts";

const names = (text: string) => (text.includes("公益宝贝") ? ["prog-gybb"] : []);

test("notes linked to a record and notes quoting its name, the last changed first", () => {
  const linked = noteOf({ id: "urn:1", records: ["prog-gybb"], modified: "2023-01-01T00:00:00.000Z" });
  const quoting = noteOf({ id: "urn:2", quote: "参与公益宝贝的商家", modified: "2023-03-01T00:00:00.000Z" });
  const both = noteOf({ id: "urn:3", quote: "公益宝贝", records: ["prog-gybb"] });
  const neither = noteOf({ id: "urn:4", quote: "800多万", records: ["org-onefoundation"], body: "公益宝贝" });
  expect(notesAbout("prog-gybb", [linked, quoting, both, neither], names)).toEqual([quoting, both, linked]);
  expect(notesAbout("org-onefoundation", [linked, quoting, both, neither], names)).toEqual([neither]);
});
