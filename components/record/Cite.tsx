/** Copies the references of a record in one of three styles. */
import { useState } from "preact/hooks";
import { bibtex } from "../../lib/cite/bibtex.ts";
import type { Citable } from "../../lib/cite/citable.ts";
import { gbt7714 } from "../../lib/cite/gbt7714.ts";
import { markdown } from "../../lib/cite/markdown.ts";
import { today } from "../../lib/extension/own/today.ts";
import { sayRecord } from "../words-record.ts";

const STYLES = {
  "GB/T 7714": gbt7714,
  BibTeX: bibtex,
  Markdown: (citable: Citable) => `- ${markdown(citable)}`,
};
type Style = keyof typeof STYLES;

export function Cite({ citables }: { citables: readonly Citable[] }) {
  const [copied, setCopied] = useState<Style | "failed">();
  const copy = async (style: Style) => {
    const read = today();
    const text = citables.map((citable) => STYLES[style](citable, read)).join("\n");
    try {
      await navigator.clipboard.writeText(text);
      setCopied(style);
    } catch {
      setCopied("failed");
    }
  };
  return (
    <p class="cite">
      <span class="sz-label">{sayRecord("cite")}</span>
      {(Object.keys(STYLES) as Style[]).map((style) => (
        <button key={style} type="button" class="sz-link" onClick={() => copy(style)}>
          {style}
        </button>
      ))}
      <span class="soft" role="status">
        {copied &&
          (copied === "failed" ? sayRecord("cite-failed") : sayRecord("cite-copied", { style: copied }))}
      </span>
    </p>
  );
}
