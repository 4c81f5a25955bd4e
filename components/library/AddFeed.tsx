/** A further publisher: the address, and the key's fingerprint that the reader has from elsewhere. */
import { useState } from "preact/hooks";
import { useDesk } from "../desk.ts";
import { sayLibrary } from "../words-library.ts";
import { sayCode } from "../words-sync.ts";

export function AddFeed({ act }: { act: (work: Promise<unknown>) => void }) {
  const desk = useDesk();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const add = async (form: HTMLFormElement) => {
    const typed = new FormData(form);
    setBusy(true);
    setError(undefined);
    try {
      // within the click, before anything is awaited: the browser asks the reader for the feed's host
      const added = desk.addFeed(String(typed.get("url")).trim(), String(typed.get("fingerprint")).trim());
      // what is wrong with the form is said here, what goes on above
      act(added.catch(() => {}));
      await added;
      form.reset();
    } catch (reason) {
      setError(sayCode(reason instanceof Error ? reason.message : String(reason)));
    }
    setBusy(false);
  };
  return (
    <details class="add-feed">
      <summary>{sayLibrary("add")}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add(event.currentTarget);
        }}
      >
        <label>
          {sayLibrary("add-address")}
          <input class="sz-field" name="url" type="url" required inputMode="url" />
        </label>
        <label>
          {sayLibrary("add-fingerprint")}
          <input class="sz-field" name="fingerprint" required spellcheck={false} autocomplete="off" />
        </label>
        {error !== undefined && (
          <p class="feed-trouble" role="alert">
            {error}
          </p>
        )}
        <button type="submit" class="sz-button" disabled={busy}>
          {sayLibrary("add-do")}
        </button>
      </form>
    </details>
  );
}
