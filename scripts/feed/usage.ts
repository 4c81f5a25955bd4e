/** How the commands are called. */

export const USAGE = {
  keygen: "feed keygen [--out FILE]                      make a key; whoever has it can publish in your name",
  build: `feed build FOLDER --out DIR --key FILE        dataset (YAML, CSV) → a feed any web server can serve
     [--feed ID] [--publisher NAME]           what the feed calls itself
     [--issued DATE] [--days N]               its date (now; UTC), and for how many days it counts as new (90)
     [--succeeds OLDKEYFILE]                  hand over from an older key to this one, once`,
  verify: "feed verify DIR|URL [--fingerprint HEX]       check everything a reader's browser would check",
  diff: "feed diff OLD NEW                             what a reader of OLD would transfer for NEW, and which records changed",
} as const;

export type CommandName = keyof typeof USAGE;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(USAGE, name);

/** The command was called wrongly, so that nothing was tried. The message says what about it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Throws where there are more or fewer arguments than the command's names for them. */
export function requireArguments(
  command: CommandName,
  args: readonly string[],
  names: readonly string[],
): void {
  const missing = names[args.length];
  if (missing !== undefined) throw new UsageError(`${missing} is missing\n\n${USAGE[command]}`);
  const extra = args[names.length];
  if (extra !== undefined) throw new UsageError(`${extra}: one argument too many\n\n${USAGE[command]}`);
}
