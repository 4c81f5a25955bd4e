/** The package in a browser, and the news it reads, around the tests of one `describe`. */
import type { RequestListener } from "node:http";
import { afterAll, beforeAll } from "vitest";
import type { BrowserKind } from "../../scripts/browsers/find.ts";
import { answerFromSite } from "../pages/server.ts";
import { type RunningExtension, startExtension } from "./extension.ts";
import { type Served, serve } from "./serve.ts";

export interface ReadingNews extends RunningExtension {
  /** What the listed news hosts are led to; its own address is that of a host of no list. */
  readonly news: Served;
  /** Ends the browser and starts it again; its profile is the same only if one was named. */
  restart(): Promise<void>;
}

type Options = { news?: RequestListener } & Omit<Parameters<typeof startExtension>[1], "port">;

/** Starts both before the first test and ends them after the last; nothing of it may be touched before. */
export function useExtension(
  kind: BrowserKind,
  { news: answer = answerFromSite, ...options }: Options = {},
): ReadingNews {
  let news: Served | undefined;
  let running: RunningExtension | undefined;
  const started = <T>(thing: T | undefined): T => {
    if (!thing) throw new Error("the browser has not started yet: use it inside a test");
    return thing;
  };
  const start = async () => {
    running = await startExtension(kind, { ...options, port: started(news).port });
  };

  beforeAll(async () => {
    news = await serve(answer);
    await start();
  });
  afterAll(async () => {
    await running?.close();
    await news?.close();
  });

  return {
    kind,
    get news() {
      return started(news);
    },
    get browser() {
      return started(running).browser;
    },
    open: (url) => started(running).open(url),
    openOwn: (path) => started(running).openOwn(path),
    close: () => started(running).close(),
    async restart() {
      await started(running).close();
      await start();
    },
  };
}
