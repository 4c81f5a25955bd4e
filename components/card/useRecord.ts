import { useEffect, useState } from "preact/hooks";
import type { RecordView } from "../../lib/extension/messages.ts";
import { useOutside } from "./outside.ts";

export type Loaded = { readonly view: RecordView } | { readonly error: string } | undefined;

/** A record's view; undefined while it is on its way or when there is none to ask for. */
export function useRecord(id: string | undefined): Loaded {
  const outside = useOutside();
  const [loaded, setLoaded] = useState<{ id: string; loaded: Loaded }>();
  useEffect(() => {
    if (id === undefined) return;
    let late = false;
    const take = (result: Loaded) => {
      if (!late) setLoaded({ id, loaded: result });
    };
    outside.record(id).then(
      (view) => take({ view }),
      (error: unknown) => take({ error: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      late = true;
    };
  }, [outside, id]);
  return loaded && loaded.id === id ? loaded.loaded : undefined;
}
