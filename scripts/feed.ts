/**
 * Publishing a dataset:
 *
 *     npm run feed -- keygen [--out FILE]
 *     npm run feed -- build dataset/ --out DIR --key FILE [--feed ID] [--publisher NAME] [--issued DATE] [--days N]
 *                     [--succeeds OLDKEYFILE]
 *     npm run feed -- verify DIR|URL [--fingerprint HEX]
 *     npm run feed -- diff OLD NEW
 */
import { parseArgs } from "node:util";
import { build } from "./feed/build.ts";
import { diff } from "./feed/diff.ts";
import { inWords } from "./feed/in-words.ts";
import { keygen } from "./feed/keygen.ts";
import { verify } from "./feed/verify.ts";

const USAGE = `feed keygen [--out FILE]                      make a key; whoever has the file can publish in your name
feed build FOLDER --out DIR --key FILE        dataset (YAML) → a feed any web server can serve
     [--feed ID] [--publisher NAME]           what the feed calls itself
     [--issued DATE] [--days N]               its date (now), and for how many days it counts as new (90)
     [--succeeds OLDKEYFILE]                  hand over from an older key to this one, once
feed verify DIR|URL [--fingerprint HEX]       check everything a reader's browser would check
feed diff OLD NEW                             what a reader of OLD would transfer for NEW, and which records changed`;

const OPTIONS = {
  out: { type: "string" },
  key: { type: "string" },
  feed: { type: "string", default: "shanzhu" },
  publisher: { type: "string", default: "善注" },
  issued: { type: "string" },
  days: { type: "string", default: "90" },
  succeeds: { type: "string" },
  fingerprint: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

const read = () => parseArgs({ allowPositionals: true, options: OPTIONS });
export type Options = ReturnType<typeof read>["values"];

const COMMANDS: Readonly<Record<string, (args: readonly string[], options: Options) => Promise<string>>> = {
  keygen,
  build,
  verify,
  diff,
};

function readArguments() {
  try {
    return read();
  } catch (error) {
    console.error(`feed: ${(error as Error).message}\n`);
    return null;
  }
}

async function run(command: (typeof COMMANDS)[string], args: readonly string[], options: Options) {
  try {
    console.log(await command(args, options));
  } catch (error) {
    console.error(inWords(error));
    process.exitCode = 1;
  }
}

const given = readArguments();
const [name = "", ...args] = given?.positionals ?? [];
const command = COMMANDS[name];
if (given?.values.help) console.log(USAGE);
else if (given && command) await run(command, args, given.values);
else {
  console.error(USAGE);
  process.exitCode = 2;
}
