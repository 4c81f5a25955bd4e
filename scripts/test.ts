/** `npm test`: every check, one after the other, and one line at the end that counts them. `npm test -- unit` runs one. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browsers/ensure.ts";

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}
interface Step {
  readonly name: string;
  readonly run: () => Count;
}

const reports = mkdtempSync(join(tmpdir(), "shanzhu-test-"));

function command(name: string, args: readonly string[]): boolean {
  return spawnSync(name, args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;
}

/** A check that passes or fails as a whole. */
const check = (name: string, ...line: readonly [string, ...string[]]): Step => ({
  name,
  run() {
    const ok = command(line[0], line.slice(1));
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  },
});

/** A Vitest run, counted test by test; a run that crashes or executes nothing counts as one failure more. */
const vitest = (name: string, ...args: readonly string[]): Step => ({
  name,
  run() {
    const report = join(reports, `${name}.json`);
    const ok = command("vitest", [
      "run",
      ...args,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ]);
    try {
      const counted = JSON.parse(readFileSync(report, "utf8"));
      const failed = counted.numFailedTests + (ok || counted.numFailedTests > 0 ? 0 : 1);
      const skipped = counted.numPendingTests + counted.numTodoTests;
      return { passed: counted.numPassedTests, failed, skipped };
    } catch {
      return { passed: 0, failed: 1, skipped: 0 };
    }
  },
});

const browsers: Step = {
  name: "browsers",
  run() {
    const missing = (["chromium", "firefox"] as const).filter((kind) => {
      try {
        console.log(`${kind}: ${ensureBrowser(kind, console.log)}`);
        return false;
      } catch (error) {
        console.error(String(error));
        return true;
      }
    });
    return { passed: 2 - missing.length, failed: missing.length, skipped: 0 };
  },
};

const STEPS: readonly Step[] = [
  check("format and lint", "biome", "check", "--error-on-warnings", "."),
  check("types", "tsc", "-p", "tsconfig.json"),
  check("types of the pure core", "tsc", "-p", "tsconfig.pure.json"),
  check("dead code", "knip"),
  check("dataset", "node", "scripts/check-dataset.ts"),
  vitest("unit"),
  browsers,
  vitest("dom", "-c", "vitest.browser.config.ts"),
  check("build", "node", "scripts/build.ts"),
  vitest("e2e", "-c", "vitest.e2e.config.ts"),
];

const only = process.argv.slice(2);
const steps = STEPS.filter((step) => only.length === 0 || only.includes(step.name));
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const step of steps) {
  console.log(`\n— ${step.name}`);
  const started = Date.now();
  const count = step.run();
  for (const key of ["passed", "failed", "skipped"] as const) total[key] += count[key];
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  lines.push(
    `${count.failed ? "✗" : "✓"} ${step.name}: ${count.passed} passed, ${count.failed} failed` +
      `${count.skipped ? `, ${count.skipped} skipped` : ""} (${seconds} s)`,
  );
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${lines.join("\n")}\n`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 || steps.length === 0 ? 1 : 0);
