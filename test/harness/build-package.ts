import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BrowserKind } from "../../scripts/browsers/find.ts";

const ROOT = join(import.meta.dirname, "../..");

/**
 * Builds a package as somebody does who sets variables of their own (`SHANZHU_FEED_URL` …), beside the one that ships;
 * returns its output folder. In a process of its own, as builds are: a test's is no place for them.
 */
export async function buildPackage(kind: BrowserKind, variables: NodeJS.ProcessEnv): Promise<string> {
  const outDir = join(ROOT, ".cache/own-package");
  const options = { root: ROOT, browser: kind === "chromium" ? "chrome" : kind, manifestVersion: 3, outDir };
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
  await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "-e", `import { build } from "wxt"; await build(${JSON.stringify(options)});`],
    { cwd: ROOT, env: { ...inherited, ...variables } },
  );
  return outDir;
}
