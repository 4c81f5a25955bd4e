/** `npm run bench [-- --json] [name …]`: what is fast or small or right, against the best package in the same run. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { BenchRow } from "../test/bench/row.ts";

const folder = join(import.meta.dirname, "../test/bench");
const { values, positionals } = parseArgs({
  options: { json: { type: "boolean", default: false } },
  allowPositionals: true,
});

const number = (value: number | undefined) =>
  value === undefined ? "" : value.toLocaleString("en", { maximumSignificantDigits: 4 });

function line(row: BenchRow): string {
  const ours = `${number(row.ours)} ${row.unit}`;
  const peer = row.peer ? `${row.peer}: ${number(row.theirs)} ${row.unit}` : "";
  const ratio = row.ratio === undefined ? "" : `${number(row.ratio)} ×`;
  const verdict = row.met === undefined ? "" : row.met ? "✓" : "✗";
  return [verdict.padEnd(1), row.measure, ours, peer, ratio, row.goal ? `goal ${row.goal}` : ""]
    .filter((cell, index) => index === 0 || cell)
    .join("  ");
}

const names = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ""))
  .sort();
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(unknown.map((name) => `bench: there is no test/bench/${name}.ts`).join("\n"));
  process.exit(2);
}

for (const name of names) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const module: { run?: () => Promise<BenchRow[]> } = await import(join(folder, `${name}.ts`));
  if (!module.run) continue;
  if (!values.json) console.log(`\n${name}`);
  for (const row of await module.run()) {
    console.log(values.json ? JSON.stringify({ bench: name, ...row }) : line(row));
  }
}
