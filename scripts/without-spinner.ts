/** WXT draws a spinner whether or not a terminal is there to move it: in a log only its traces would be left. */
const CURSOR_MOVES = ["\r", "\u001b[?25"];

/** Does the work; where the output is no terminal, lines that begin by moving the cursor are left out. */
export async function withoutSpinner<T>(work: () => Promise<T>): Promise<T> {
  const { stdout } = process;
  if (stdout.isTTY) return work();
  const write = stdout.write;
  stdout.write = ((chunk: string | Uint8Array, ...rest: never[]) =>
    (typeof chunk === "string" && CURSOR_MOVES.some((move) => chunk.startsWith(move))) ||
    write.call(stdout, chunk as string, ...rest)) as typeof write;
  try {
    return await work();
  } finally {
    stdout.write = write;
  }
}
