/** `npx node scripts/check-dataset.ts [FOLDER]`: prints what is wrong as file:line: field: message, exits 1 when anything is. */
import { printProblem } from "../lib/dataset/load/problem.ts";
import { readDataset } from "./dataset/read.ts";

const folder = process.argv[2] ?? "dataset";
const { records, problems } = await readDataset(folder).catch((error: Error) => {
  console.error(`${folder}: ${error.message}`);
  process.exit(1);
});
for (const problem of problems) console.error(printProblem(problem));
const counts = Map.groupBy(records, ({ kind }) => kind);
console.log([...counts].map(([kind, of]) => `${of.length} ${kind}s`).join(", "));
process.exitCode = problems.length > 0 ? 1 : 0;
