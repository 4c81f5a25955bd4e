/**
 * Publishing a dataset:
 *
 *     npm run feed -- keygen [--out FILE]
 *     npm run feed -- build dataset/ --out DIR --key FILE [--feed ID] [--publisher NAME] [--issued DATE] [--days N]
 *                     [--succeeds OLDKEYFILE]
 *     npm run feed -- verify DIR|URL [--fingerprint HEX]
 *     npm run feed -- diff OLD NEW
 *
 * Ends with 0; with 1 when it failed, or what was verified does not hold; with 2 when it was called wrongly.
 */
import { parseArgs } from "node:util";
import { build } from "./feed/build.ts";
import { diff } from "./feed/diff.ts";
import { PROJECT } from "./feed/edition.ts";
import { inWords } from "./feed/in-words.ts";
import { keygen } from "./feed/keygen.ts";
import { type CommandName, isCommand, USAGE, UsageError } from "./feed/usage.ts";
import { verify } from "./feed/verify.ts";

const OPTIONS = {
  out: { type: "string" },
  key: { type: "string" },
  feed: { type: "string", default: PROJECT.feed },
  publisher: { type: "string", default: PROJECT.publisher },
  issued: { type: "string" },
  days: { type: "string", default: "90" },
  succeeds: { type: "string" },
  fingerprint: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

const read = () => parseArgs({ allowPositionals: true, options: OPTIONS });
export type Options = ReturnType<typeof read>["values"];

const COMMANDS: Readonly<
  Record<CommandName, (args: readonly string[], options: Options) => Promise<string>>
> = { keygen, build, verify, diff };

const usage = Object.values(USAGE).join("\n");

function readArguments() {
  try {
    return read();
  } catch (error) {
    console.error(`feed: ${(error as Error).message}\n`);
    return null;
  }
}

async function run(command: CommandName, args: readonly string[], options: Options) {
  try {
    console.log(await COMMANDS[command](args, options));
  } catch (error) {
    console.error(inWords(error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

const given = readArguments();
const [name = "", ...args] = given?.positionals ?? [];
if (given?.values.help) console.log(usage);
else if (given && isCommand(name)) await run(name, args, given.values);
else {
  console.error(usage);
  process.exitCode = 2;
}
