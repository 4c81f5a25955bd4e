import { type DatasetStore, openDatasetStore } from "../../store/dataset.ts";
import { installSeed } from "../../store/dataset-seed.ts";
import { packagedSeed } from "./browser.ts";

/** The dataset's store with something in it: what came with the package, or newer. */
export async function openInstalledDataset(): Promise<DatasetStore> {
  const store = await openDatasetStore();
  await navigator.locks.request("shanzhu-seed", () => installSeed(store, packagedSeed));
  return store;
}
