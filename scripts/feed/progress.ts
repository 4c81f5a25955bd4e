/** Fewer steps than this are done before anybody wonders. */
const FEW = 50;
/** Characters that are read in about a second. */
const LARGE = 500_000;

/** A line on standard error that counts up; silent where nobody watches or there is little to do. */
export function progress(what: string): (done: number, total: number) => void {
  let shown = 0;
  return (done, total) => {
    if (!process.stderr.isTTY || total < FEW) return;
    const percent = Math.floor((100 * done) / total);
    if (percent === shown) return;
    shown = percent;
    process.stderr.write(`\r${what} ${done} of ${total}${done === total ? "\n" : ""}`);
  };
}

/** A large file is read in one go: its name tells what the waiting is for. */
export function announce({ file, text }: { readonly file: string; readonly text: string }): void {
  if (process.stderr.isTTY && text.length > LARGE)
    process.stderr.write(`reading ${file}, ${(text.length / 1e6).toFixed(1)} million characters\n`);
}
