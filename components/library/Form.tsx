/** What the library's forms have in common: fields, what is wrong, sending. */
import { useState } from "preact/hooks";

interface FormProps {
  /** What the button says. */
  does: string;
  /** Gives what is wrong, in words; undefined: it is done. Called within the click. */
  onSend: (typed: FormData) => Promise<string | undefined>;
  children: preact.ComponentChildren;
}

export function Form({ does, onSend, children }: FormProps) {
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (form: HTMLFormElement) => {
    setBusy(true);
    setWrong(undefined);
    const fault = await onSend(new FormData(form)).catch((reason: unknown) =>
      reason instanceof Error ? reason.message : String(reason),
    );
    setBusy(false);
    setWrong(fault);
    if (fault === undefined) form.reset();
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      {children}
      {wrong !== undefined && (
        <p class="feed-trouble" role="alert">
          {wrong}
        </p>
      )}
      <button type="submit" class="sz-button sz-button-main" disabled={busy}>
        {does}
      </button>
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  value?: string;
  required?: boolean;
  type?: "text" | "url";
  /** The id of a datalist. */
  list?: string;
  placeholder?: string;
}

export function Field({ label, value = "", type = "text", placeholder = "", list, ...given }: FieldProps) {
  return (
    <label>
      {label}
      <input
        class="sz-field"
        autocomplete="off"
        spellcheck={false}
        defaultValue={value}
        type={type}
        placeholder={placeholder}
        {...(list !== undefined && { list })}
        {...given}
      />
    </label>
  );
}
