/** A further publisher: the address, and the key's fingerprint that the reader has from elsewhere. */
import { useDesk } from "../desk.ts";
import { sayLibrary } from "../words-library.ts";
import { sayCode } from "../words-sync.ts";
import { Field, Form } from "./Form.tsx";

export function AddFeed({ act }: { act: (work: Promise<unknown>) => void }) {
  const desk = useDesk();
  const add = (typed: FormData) => {
    // within the click, before anything is awaited: the browser asks the reader for the feed's host
    const added = desk.addFeed(String(typed.get("url")).trim(), String(typed.get("fingerprint")).trim());
    // what is wrong with the form is said here, what goes on above
    act(added.catch(() => {}));
    return added.then(
      () => undefined,
      (reason: unknown) => sayCode(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  return (
    <details class="add-feed">
      <summary>{sayLibrary("add")}</summary>
      <Form does={sayLibrary("add-do")} onSend={add}>
        <Field name="url" label={sayLibrary("add-address")} type="url" required />
        <Field name="fingerprint" label={sayLibrary("add-fingerprint")} required />
      </Form>
    </details>
  );
}
