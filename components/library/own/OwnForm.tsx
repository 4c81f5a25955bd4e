/** A form that puts something on record and leads back to all that is. */
import { go, hrefOf } from "../../route.ts";
import { sayLibrary } from "../../words-library.ts";
import { Form } from "../Form.tsx";

interface Props {
  /** Gives what is wrong, in words; undefined: it is saved. */
  onSave: (typed: FormData) => Promise<string | undefined>;
  children: preact.ComponentChildren;
}

export function OwnForm({ onSave, children }: Props) {
  const save = async (typed: FormData) => {
    const wrong = await onSave(typed);
    if (wrong === undefined) go(hrefOf(["own"]));
    return wrong;
  };
  return (
    <Form does={sayLibrary("own-save")} onSend={save}>
      {children}
    </Form>
  );
}
