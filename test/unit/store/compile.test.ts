/** What is compiled from slices, against what is made of all records at once. */
import fc from "fast-check";
import { unzlibSync } from "fflate";
import { expect, test } from "vitest";
import { linksOf } from "../../../lib/dataset/links.ts";
import { isNamed, namesOf } from "../../../lib/dataset/names.ts";
import type { AnyRecord } from "../../../lib/dataset/schema.ts";
import { compile, compileInSlices, NameList } from "../../../lib/lexicon/index.ts";
import { linkedFrom } from "../../../lib/store/dataset/links.ts";
import { openMemoryShelf } from "../../../lib/store/dataset/memory-shelf.ts";
import { openSlice, sliceOf } from "../../../lib/store/dataset/slice.ts";
import { storeOn } from "../../../lib/store/dataset.ts";
import { installSeed } from "../../../lib/store/dataset-seed.ts";
import { seedFiles } from "../feed/edition.ts";
import { organisation, program } from "../feed/records.ts";

/** Organisations and programs, some of whose operators are not on record; names are shared. */
const arbitraryRecords = fc
  .uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 40 }), to: fc.integer({ min: 0, max: 50 }) }), {
    selector: ({ id }) => id,
  })
  .map((all): AnyRecord[] =>
    all.map(({ id, to }) =>
      id % 2 === 0 ? organisation(`o${id}`, `机构${id % 7}`) : program(`p${id}`, `o${to}`, `项目${id % 5}`),
    ),
  );

test("the same names, directory and backward links as from all records at once", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRecords, async (records) => {
      const shelf = openMemoryShelf();
      await installSeed(storeOn(shelf), await seedFiles(records));
      const compiled = await shelf.compiled((await shelf.pointer())?.current ?? "");
      const { names, directory } = namesOf(records);
      expect(compiled?.directory).toBe(directory.join("\n"));
      expect(new Uint8Array(compiled?.lexicon ?? new ArrayBuffer())).toEqual(new Uint8Array(compile(names)));
      for (const [ordinal, id] of directory.entries()) {
        const from = records.filter(isNamed).filter((record) => linksOf(record).includes(id));
        const found = [...linkedFrom(compiled?.links ?? new Uint32Array(), ordinal)].map((i) => directory[i]);
        expect(found.toSorted()).toEqual(from.map((record) => record.id).toSorted());
      }
    }),
    { numRuns: 60 },
  );
});

test("names numbered anew mean the records they are given, dated ones too", async () => {
  const names = new NameList();
  names.add({ text: "甲乙", record: 0, match: "alone" });
  names.add({ text: "丙丁", record: 1, match: "context", hidden: true, validThrough: "2016-09" });
  names.renumber(Uint32Array.of(7, 3));
  const { buffer } = await compileInSlices(names);
  const wanted = compile([
    { text: "甲乙", record: 7, match: "alone" },
    { text: "丙丁", record: 3, match: "context", hidden: true, validThrough: "2016-09" },
  ]);
  expect(new Uint8Array(buffer)).toEqual(new Uint8Array(wanted));
});

test("outlines kept before they were deflated are read as well", () => {
  const records = [organisation("o1", "机构一"), program("p1", "o1", "项目一")];
  const slice = sliceOf(records);
  expect(openSlice(new Uint8Array(unzlibSync(slice)))).toEqual(openSlice(slice));
  expect(openSlice(slice).map(({ id }) => id)).toEqual(["org-o1", "prog-p1"]);
});
