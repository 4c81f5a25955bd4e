/** Copies the references of a record in one of three styles. */
import { bibtex } from "../../lib/cite/bibtex.ts";
import type { Citable } from "../../lib/cite/citable.ts";
import { gbt7714 } from "../../lib/cite/gbt7714.ts";
import { markdown } from "../../lib/cite/markdown.ts";
import { today } from "../../lib/extension/own/today.ts";
import { sayRecord } from "../words-record.ts";
import { Copy } from "./Copy.tsx";

export function Cite({ citables }: { citables: readonly Citable[] }) {
  const all = (style: (citable: Citable, read: string) => string) => () =>
    citables.map((citable) => style(citable, today())).join("\n");
  return (
    <Copy
      label={sayRecord("cite")}
      forms={{
        "GB/T 7714": all(gbt7714),
        BibTeX: all(bibtex),
        Markdown: all((citable) => `- ${markdown(citable)}`),
      }}
    />
  );
}
