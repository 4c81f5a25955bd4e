/** The state of a look-up: what was typed, what was found, and which of it is chosen. */
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Title } from "../../lib/dataset/title.ts";
import { useDesk } from "../desk.ts";

/** So many are in sight in a popup: they are asked for at every key stroke. */
const FIRST = 8;
/** More than fit a screen, asked for once nobody types; whoever needs more types another character. */
const LIMIT = 20;
/** Milliseconds without a key stroke after which nobody types: longer than most take from one to the next. */
const QUIET = 400;
/** Milliseconds in which look-up is made ready: what is on the page is shown first, nobody types sooner. */
const SOON = 300;

export interface LookUpState {
  /** What was typed. */
  readonly query: string;
  /** What is looked up. */
  readonly asked: string;
  readonly found: readonly Title[];
  /** The query `found` answers; differs from `asked` while an answer is under way. */
  readonly answered: string;
  readonly chosen: number;
  readonly error?: string;
  type(query: string): void;
  choose(index: number): void;
}

/** `onPage`: ids of the records the page in front names; they are likelier meant than others. */
export function useLookUp(onPage: readonly string[]): LookUpState {
  const desk = useDesk();
  const [query, setQuery] = useState("");
  const asked = query.trim();
  const [chosen, choose] = useState(0);
  const [answer, setAnswer] = useState<{ query: string; found: Title[]; error?: string }>({
    query: "",
    found: [],
  });
  useEffect(() => {
    // without it the first key stroke waits a little longer; what is wrong shows when something is looked up
    const idle = requestIdleCallback(() => desk.prepareLookUp().catch(() => {}), { timeout: SOON });
    return () => cancelIdleCallback(idle);
  }, [desk]);
  // before the paint, not after it: the answer is a frame sooner
  useLayoutEffect(() => {
    let late = false;
    choose(0);
    if (asked === "") {
      setAnswer({ query: "", found: [] });
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (limit: number) =>
      desk.lookUp(asked, limit, onPage).then(
        (found) => {
          if (late) return;
          setAnswer({ query: asked, found });
          if (limit === FIRST && found.length === FIRST) timer = setTimeout(() => void ask(LIMIT), QUIET);
        },
        (error: unknown) => {
          if (!late) setAnswer({ query: asked, found: [], error: String(error) });
        },
      );
    void ask(FIRST);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [desk, asked]);
  return {
    query,
    asked,
    found: answer.found,
    answered: answer.query,
    chosen,
    ...(answer.error !== undefined && { error: answer.error }),
    type: setQuery,
    choose,
  };
}
