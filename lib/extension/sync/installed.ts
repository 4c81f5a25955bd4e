import { type DatasetStore, openDatasetStore } from "../../store/dataset.ts";
import { installSeed } from "../../store/dataset-seed.ts";
import { tellPages } from "../background/broadcast.ts";
import { packagedSeed } from "./browser.ts";

/**
 * The dataset's store with something in it. A worker that has just woken answers from what is there; whether the package
 * carries something newer, or something has decayed, is looked at beside it.
 */
export async function openInstalledDataset(): Promise<DatasetStore> {
  const store = await openDatasetStore();
  const seeding = navigator.locks.request("shanzhu-seed", () => installSeed(store, packagedSeed));
  const live = await store.knowledge().catch(() => undefined);
  if (!live) {
    await seeding;
    return store;
  }
  seeding
    .then(async (changed) => {
      if (changed || (await store.mend()))
        await tellPages("datasetChanged", (await store.knowledge()).generation);
    })
    .catch((error: unknown) => console.error("seeing to the dataset", error));
  return store;
}
