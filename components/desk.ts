/** Hands the desk to every component, and the answers of its promises to the one that asks. */
import { createContext } from "preact";
import { useContext, useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Desk } from "../lib/extension/desk/desk.ts";

const DeskContext = createContext<Desk | undefined>(undefined);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("a component that needs the desk stands outside DeskProvider");
  return desk;
}

export type Answer<T> =
  | { readonly state: "waiting" }
  | { readonly state: "here"; readonly value: T }
  | { readonly state: "failed"; readonly error: string };

/**
 * Asks again whenever `why` changes; the last answer stays until the new one is here, and an answer that comes too late is
 * dropped.
 */
export function useAnswer<T>(ask: () => Promise<T>, why: readonly unknown[]): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: "waiting" });
  // before the paint, not after it: every answer is a frame sooner
  useLayoutEffect(() => {
    let late = false;
    ask().then(
      (value) => {
        if (!late) setAnswer({ state: "here", value });
      },
      (error: unknown) => {
        if (!late)
          setAnswer({ state: "failed", error: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      late = true;
    };
  }, why);
  return answer;
}

/** Counts the changes of one kind, as a reason to ask again. */
export function useChanges(...kinds: readonly ("tab" | "notes" | "dataset")[]): number {
  const desk = useDesk();
  const [count, setCount] = useState(0);
  useEffect(
    () =>
      desk.watch((what) => {
        if (kinds.includes(what)) setCount((last) => last + 1);
      }),
    [desk],
  );
  return count;
}
