/** A line on standard error that counts up; silent where nobody watches or there is little to do. */
export function progress(what: string): (done: number, total: number) => void {
  return (done, total) => {
    if (!process.stderr.isTTY || total < 50) return;
    process.stderr.write(`\r${what} ${done} of ${total}${done === total ? "\n" : ""}`);
  };
}
