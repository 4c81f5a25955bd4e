/** What the forms have in common: fields, what is wrong, saving. */
import { useState } from "preact/hooks";
import { go, hrefOf } from "../../route.ts";
import { sayLibrary } from "../../words-library.ts";

interface Props {
  /** Gives what is wrong, in words; undefined: it is saved. */
  onSave: (typed: FormData) => Promise<string | undefined>;
  children: preact.ComponentChildren;
}

export function OwnForm({ onSave, children }: Props) {
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async (form: HTMLFormElement) => {
    setBusy(true);
    const wrong = await onSave(new FormData(form)).catch((reason: unknown) =>
      reason instanceof Error ? reason.message : String(reason),
    );
    setBusy(false);
    setError(wrong);
    if (wrong === undefined) go(hrefOf(["own"]));
  };
  return (
    <form
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      {children}
      {error !== undefined && (
        <p class="feed-trouble" role="alert">
          {error}
        </p>
      )}
      <button type="submit" class="sz-button sz-button-main" disabled={busy}>
        {sayLibrary("own-save")}
      </button>
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  value: string;
  required?: boolean;
  type?: "text" | "url";
  /** The id of a datalist. */
  list?: string;
  placeholder?: string;
}

export function Field({
  label,
  value,
  type = "text",
  list,
  placeholder = "",
  required = false,
  name,
}: FieldProps) {
  return (
    <label>
      {label}
      <input
        class="sz-field"
        autocomplete="off"
        defaultValue={value}
        type={type}
        placeholder={placeholder}
        required={required}
        name={name}
        {...(list !== undefined && { list })}
      />
    </label>
  );
}
