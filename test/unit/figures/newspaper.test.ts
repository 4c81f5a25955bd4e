/** One printed page with hard line ends and stray blanks: every figure of it, raw and joined up alike. */
import { describe, expect, test } from "vitest";
import { type Figure, recogniseFigures } from "../../../lib/figures/index.ts";
import { sayFigure } from "./say.ts";
import { hasShared, shared } from "./shared.ts";

interface Claim {
  surface: string;
  start: number;
  end: number;
  value: number | string | null;
  unit: string;
  note: string;
}

const PAGE = "corpus/newspaper-page.txt";
/** Counted on the page but no figures: what a list announces, and a name. */
const NO_FIGURES = ["三个主体", "三类要素", "3小时"];
/** Figures of the page that its list of claims leaves out: dates, spans of time, a rank, repetitions. */
const BESIDES = [
  "2012年",
  "2012年",
  "2019年",
  "2022年",
  "2022年12月",
  "17年",
  "17年",
  "近五年",
  "近五年",
  "近三年",
  "一年",
  "几年",
  "第二个",
  "800万",
  "数十亿",
];

function join(text: string): string {
  return text.replace(/\n(?!\s*\n)/g, "").replace(/[ \t]/g, "");
}

/** The claim's number as a figure of this library has it. */
function claimedValue({ unit, value, note }: Claim): Claim["value"] {
  if (note.startsWith("高出")) return 1;
  return unit === "date" && typeof value === "string" && value.startsWith("2023-") ? value.slice(5) : value;
}

describe.skipIf(!hasShared(PAGE))("the newspaper page", () => {
  const raw = hasShared(PAGE) ? shared(PAGE) : "";
  const claims = hasShared(PAGE) ? (JSON.parse(shared("corpus/claims.json")).claims as Claim[]) : [];
  const figures = recogniseFigures(raw);
  const written = (figure: Figure) => join(raw.slice(figure.start, figure.end)).replace(/\n/g, "");
  const at = (claim: Claim) => figures.filter(({ start, end }) => start < claim.end && end > claim.start);

  test("has every claim as one figure with its value", () => {
    for (const claim of claims.filter(({ surface }) => !NO_FIGURES.includes(surface))) {
      const [figure, ...more] = at(claim);
      expect([claim.surface, more.length]).toEqual([claim.surface, 0]);
      expect(claim.surface).toContain(figure && written(figure));
      if (claim.value !== null)
        expect([claim.surface, figure?.nominal]).toEqual([claim.surface, claimedValue(claim)]);
    }
  });

  test("marks nothing else but dates, spans of time and repetitions", () => {
    const others = figures.filter((figure) => !claims.some((claim) => at(claim).includes(figure)));
    expect(others.map(written).sort()).toEqual([...BESIDES].sort());
  });

  test("reads the same with line ends and blanks taken out", () => {
    const flat = join(raw);
    expect(figures.map((figure) => sayFigure(raw, figure))).toEqual(
      recogniseFigures(flat).map((figure) => sayFigure(flat, figure)),
    );
  });
});
