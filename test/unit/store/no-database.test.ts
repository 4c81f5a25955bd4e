import { expect, test } from "vitest";
import { openDatasetStore } from "../../../lib/store/dataset.ts";
import { installSeed } from "../../../lib/store/dataset-seed.ts";
import { seedFiles } from "../feed/edition.ts";
import { dataset } from "../feed/records.ts";
import { inWords } from "../feed/words.ts";

test("where there is no IndexedDB at all, looking up works from memory and it is said why", async () => {
  const store = await openDatasetStore();
  expect(store.trouble?.code).toBe("unavailable");
  expect(inWords({ code: `store-${store.trouble?.code}`, params: {} })).toHaveLength(3);
  await installSeed(store, await seedFiles(dataset(7)));
  const { gather } = await store.knowledge();
  expect((await gather(["prog-family"])).claims[0]?.value).toBe(7);
});
