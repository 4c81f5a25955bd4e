/** Cases that lie beside the project on some machines; where they are missing, the tests that read them say so and are skipped. */
import { existsSync, readFileSync } from "node:fs";

const SHARED = new URL("../../../../shared/", import.meta.url);

export function hasShared(path: string): boolean {
  return existsSync(new URL(path, SHARED));
}

export function shared(path: string): string {
  return readFileSync(new URL(path, SHARED), "utf8");
}
