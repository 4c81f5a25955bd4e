import type { Claim } from "../../lib/dataset/schema.ts";
import { DATA_LANG } from "../data-lang.ts";
import { series } from "../words.ts";
import { sayRecord } from "../words-record.ts";
import { sourceAnchor } from "./Sources.tsx";
import { sayWhen } from "./when.ts";

/** Source id → the number it is cited by. */
export type Numbers = ReadonlyMap<string, number>;

interface Props {
  claim: Claim;
  /** Named in the row where the table is not the metric's own. */
  metric?: string;
  remarks: readonly string[];
  numbers: Numbers;
}

/** As of when, the figure as printed, who says so. */
export function ClaimRow({ claim, metric, remarks, numbers }: Props) {
  const number = numbers.get(claim.reportedIn);
  return (
    <tr class={claim.rank === "deprecated" ? "claim-deprecated" : undefined}>
      <td class="claim-date">{sayWhen(claim)}</td>
      <td>
        {metric !== undefined && (
          <span class="claim-metric" lang={DATA_LANG}>
            {metric}
          </span>
        )}
        <span class="claim-surface" lang={DATA_LANG}>
          {claim.surface}
        </span>
        <span class="claim-remarks soft">{series(remarks)}</span>
      </td>
      <td class="claim-source">{number !== undefined && <Cited number={number} />}</td>
    </tr>
  );
}

/** The address's hash is the route: the source is gone to without changing it. */
function Cited({ number }: { number: number }) {
  const anchor = sourceAnchor(number);
  return (
    <a
      class="sz-link"
      href={anchor}
      aria-label={sayRecord("claim-source-go", { number })}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(anchor.slice(1))?.focus();
      }}
    >
      [{number}]
    </a>
  );
}
