/** Judges the linked figures of a page against what is on record about their metric. */
import type { Claim } from "../dataset/schema.ts";
import type { Figure } from "../figures/figure.ts";
import { type Candidate, type Choice, choose } from "../figures/judge/choose.ts";
import { slipOf } from "../figures/judge/slip.ts";
import type { Judgement } from "./annotation.ts";
import { comparableClaim, comparableFigure, dateOf, measureOf } from "./comparable.ts";
import { type Difference, doubtOf } from "./doubts.ts";
import type { Link } from "./link.ts";
import { ARTICLE, CLAUSE } from "./place.ts";
import type { Placed, Reading } from "./reading.ts";
import { type Telling, tell } from "./reasons.ts";
import { remarksOn } from "./remarks.ts";
import { scopeOf } from "./scope.ts";

const RANK = { preferred: 0, normal: 1, deprecated: 2 } as const;

export interface Linked {
  readonly figure: Placed<Figure>;
  readonly link: Link;
  /** Two programs claim the figure's clause. */
  readonly disputed: boolean;
}

type Chosen = Choice<Claim> & { readonly linked: Linked; readonly pageDate: string | null };

function chooseFor(linked: Linked, reading: Reading, around: string | null): Chosen | null {
  const { figure, link } = linked;
  const measure = measureOf(link.metric);
  const scope = scopeOf(figure, link.claims, reading);
  const page = comparableFigure(figure.it, { metric: link.metric.id, scope, around });
  const candidates = link.claims.map(
    (claim): Candidate<Claim> => ({
      claim,
      rank: RANK[claim.rank],
      figure: comparableClaim(claim, link.metric),
    }),
  );
  const choice = choose(page, candidates, measure);
  return choice && { ...choice, linked, pageDate: page.asOf };
}

/** Single figures agree by chance; 21 or 5.8万 hardly do. */
function telling({ comparison, linked }: Chosen): boolean {
  const { nominal, kind } = linked.figure.it;
  if (comparison.verdict !== "agree" || typeof nominal !== "number") return false;
  return kind === "count" || kind === "money" ? nominal >= 10 || !Number.isInteger(nominal) : true;
}

/**
 * A page without dates that agrees with a source in other figures is of that source's time: what it then gives
 * differently, it gives wrongly. Source → how many figures agree with it.
 */
function company(choices: readonly Chosen[]): ReadonlyMap<string, number> {
  const agreed = new Map<string, number>();
  for (const choice of choices.filter(telling)) {
    const { reportedIn } = choice.candidate.claim;
    agreed.set(reportedIn, (agreed.get(reportedIn) ?? 0) + 1);
  }
  return agreed;
}

/** Dates and ordinals stand beside so many things that only a cue right at them makes a contradiction. */
const CLOSE = 3;

function loosely({ figure, link }: Linked): boolean {
  const { kind } = figure.it;
  if (kind !== "date" && kind !== "ordinal" && kind !== "duration") return false;
  return link.cueGap > CLOSE || link.cueLevel > CLAUSE || link.subject.level > CLAUSE;
}

function differenceOf({ linked, candidate }: Chosen, reading: Reading): Difference {
  const { figure, link } = linked;
  const scope = scopeOf(figure, link.claims, reading);
  const page = comparableFigure(figure.it, { metric: link.metric.id, scope, around: null });
  const [ours, theirs] = [page.nominal, candidate.figure.nominal].map(Number) as [number, number];
  return {
    ratio: Math.max(ours / theirs, theirs / ours),
    below: ours < theirs,
    slip: slipOf(page, candidate.figure) !== null,
    near: link.subject.level === CLAUSE,
    placed: scope !== null,
  };
}

/** What keeps a contradiction from being called one; null: nothing. */
function reservation(chosen: Chosen, reading: Reading): string | null {
  const { linked } = chosen;
  if (linked.disputed) return "two-programs";
  if (linked.link.subject.level === ARTICLE) return "subject-far";
  const doubt = doubtOf(linked.figure, reading, differenceOf(chosen, reading));
  return doubt && `doubt-${doubt}`;
}

function settle(chosen: Chosen, reading: Reading): Telling {
  const { comparison, candidate, linked, pageDate } = chosen;
  const told = { claim: candidate.claim, figure: linked.figure, metric: linked.link.metric, pageDate };
  if (comparison.verdict !== "differs") return { ...told, ...comparison };
  const held = reservation(chosen, reading);
  return held ? { ...told, verdict: "undetermined", code: held } : { ...told, ...comparison };
}

/** The judgements of linked figures, in their order; null: the link was too loose to say anything. `published`: when the page was, as precisely as it says. */
export function judgeAll(
  linked: readonly Linked[],
  reading: Reading,
  published: string | undefined,
): (Judgement | null)[] {
  const first = linked.map((one) => chooseFor(one, reading, published ?? null));
  const agreed = company(first.filter((choice) => choice !== null));
  return first.map((choice) => {
    if (!choice) return null;
    const { claim } = choice.candidate;
    const shared = choice.comparison.code === "disjoint-undated" && agreed.has(claim.reportedIn);
    const again = shared ? chooseFor(choice.linked, reading, dateOf(claim)) : null;
    if (choice.comparison.verdict !== "agree" && loosely(choice.linked)) return null;
    const settled = settle(again ?? choice, reading);
    return tell(settled, reading, remarksOn(settled, reading));
  });
}
