import type { Desk } from "./desk.ts";

/**
 * Asks for what is shown first at once, while the page's own code is still getting ready; whoever asks for the same first
 * gets that answer.
 */
export function askAhead(desk: Desk): Desk {
  return { ...desk, tab: firstOf(desk.tab), recent: firstOf(desk.recent) };
}

function firstOf<T>(ask: () => Promise<T>): () => Promise<T> {
  let first: Promise<T> | undefined = ask();
  // a failure belongs to whoever asks
  first.catch(() => {});
  return () => {
    const answer = first ?? ask();
    first = undefined;
    return answer;
  };
}
