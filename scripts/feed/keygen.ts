import { writeFile } from "node:fs/promises";
import { generateKey } from "../../lib/dataset/feed/keys.ts";
import type { Options } from "../feed.ts";
import { requireArguments } from "./usage.ts";

/** Makes a key file that only its owner can read, and refuses to write over an old one. */
export async function keygen(args: readonly string[], { out = "feed-key.json" }: Options): Promise<string> {
  requireArguments("keygen", args, []);
  const key = await generateKey();
  await writeFile(out, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600, flag: "wx" }).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === "EEXIST" ? new Error(`${out} is there already and is not written over`) : error;
    },
  );
  return [`key          ${out} (keep it secret, keep a copy)`, `fingerprint  ${key.fingerprint}`].join("\n");
}
