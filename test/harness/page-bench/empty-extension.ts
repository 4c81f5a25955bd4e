/** An extension that runs an empty script on the same pages as ours: what any extension costs there. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchPatterns } from "../../../lib/extension/hosts.ts";

/** Returns its folder, which the caller removes. */
export function writeEmptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), "shanzhu-empty-"));
  const script = { matches: matchPatterns(), js: ["page.js"], all_frames: true };
  const manifest = {
    manifest_version: 3,
    name: "empty",
    version: "1",
    // launching waits for a worker
    background: { service_worker: "page.js" },
    content_scripts: [script],
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "page.js"), "");
  return folder;
}
