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
import { keygen } from "./feed/keygen.ts";
import { verify } from "./feed/verify.ts";

const USAGE = `feed keygen [--out FILE]                      make a key; whoever has the file can publish in your name
feed build FOLDER --out DIR --key FILE        dataset (YAML) → a feed any web server can serve
     [--feed ID] [--publisher NAME]           what the feed calls itself
     [--issued DATE] [--days N]               its date (now), and for how many days it counts as new (90)
     [--succeeds OLDKEYFILE]                  hand over from an older key to this one, once
feed verify DIR|URL [--fingerprint HEX]       check everything a reader's browser would check
feed diff OLD NEW                             what a reader of OLD would transfer for NEW, and which records changed`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string" },
    key: { type: "string" },
    feed: { type: "string", default: "shanzhu" },
    publisher: { type: "string", default: "善注" },
    issued: { type: "string" },
    days: { type: "string", default: "90" },
    succeeds: { type: "string" },
    fingerprint: { type: "string" },
  },
});
export type Options = typeof values;

const COMMANDS: Readonly<Record<string, (args: readonly string[], options: Options) => Promise<string>>> = {
  keygen,
  build,
  verify,
  diff,
};

const [name = "", ...args] = positionals;
const command = COMMANDS[name];
if (command) {
  try {
    console.log(await command(args, values));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
