/** How much the browser holds for us, and whether it may take it away. */
import { useState } from "preact/hooks";
import { useAnswer } from "../desk.ts";
import { sayLibrary } from "../words-library.ts";
import { sayBytes } from "./bytes.ts";

export function Storage() {
  const [asked, setAsked] = useState(0);
  const kept = useAnswer(async () => {
    const [{ usage = 0 }, persisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { usage, persisted };
  }, [asked]);
  if (kept.state !== "here") return null;
  const { usage, persisted } = kept.value;
  return (
    <section>
      <h2 class="sz-label">{sayLibrary("storage")}</h2>
      <p class="storage-use">{sayLibrary("storage-use", { used: sayBytes(usage) })}</p>
      <p class="advice">{sayLibrary(persisted ? "storage-kept" : "storage-risk")}</p>
      {!persisted && (
        <button
          type="button"
          class="sz-button"
          onClick={() => navigator.storage.persist().then(() => setAsked(asked + 1))}
        >
          {sayLibrary("storage-keep")}
        </button>
      )}
    </section>
  );
}
