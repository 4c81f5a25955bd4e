/** What the main thread does until a page has loaded, from the browser's own trace: the clock tells more of the machine than of us. */
import type { Page } from "puppeteer-core";

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, and how long it took. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds the thread itself was busy with it. */
  readonly tdur?: number;
}

const TASK = "ThreadControllerImpl::RunTask";

/** Milliseconds the page's main thread was busy from the task that commits the navigation to the one of the load event. */
export async function workUntilLoad(page: Page, address: string): Promise<number> {
  await page.tracing.start({ categories: ["toplevel", "devtools.timeline"] });
  await page.goto(address, { waitUntil: "load" });
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const loaded = traceEvents.findLast(({ name }) => name === "MarkLoad");
  if (!loaded) throw new Error("the trace tells of no load event");
  const own = traceEvents.filter(
    ({ pid, tid, ts }) => pid === loaded.pid && tid === loaded.tid && ts <= loaded.ts,
  );
  const commit = own.findLast(({ name }) => name === "CommitLoad")?.ts ?? 0;
  const tasks = own.filter(({ name, ts, dur = 0 }) => name === TASK && ts + dur >= commit);
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}
