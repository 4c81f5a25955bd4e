/** A row of buttons, each of which copies the same in another form. */
import { useState } from "preact/hooks";
import { sayRecord } from "../words-record.ts";

interface Props {
  readonly label: string;
  /** What the form is called, in every language → its text. */
  readonly forms: Readonly<Record<string, () => string>>;
}

export function Copy({ label, forms }: Props) {
  const [copied, setCopied] = useState<{ form: string } | "failed">();
  const copy = async (form: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ form });
    } catch {
      setCopied("failed");
    }
  };
  return (
    <p class="cite">
      <span class="sz-label">{label}</span>
      {Object.entries(forms).map(([form, textOf]) => (
        <button key={form} type="button" class="sz-link" onClick={() => copy(form, textOf())}>
          {form}
        </button>
      ))}
      <span class="soft" role="status">
        {copied &&
          (copied === "failed" ? sayRecord("cite-failed") : sayRecord("cite-copied", { style: copied.form }))}
      </span>
    </p>
  );
}
