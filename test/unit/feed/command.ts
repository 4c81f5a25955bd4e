/** `npm run feed` as a process of its own. */
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const SCRIPT = join(import.meta.dirname, "../../../scripts/feed.ts");

export const feed = (...args: string[]) => feedIn(process.env, ...args);

/** The same in another environment. */
export function feedIn(env: NodeJS.ProcessEnv, ...args: string[]) {
  const options = { encoding: "utf8", env } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], options);
  return { status, stdout, stderr };
}

/** The same while this process goes on, for instance as the server that is asked. */
export async function feedBeside(...args: string[]) {
  const child = spawn(process.execPath, [SCRIPT, ...args]);
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { status, stdout, stderr };
}
