/** Judges the linked figures of a page against what is on record about their metric. */
import type { Judgement, Remark } from "./annotation.ts";
import { type Chosen, chooseClaim, chooseLink, type Linked } from "./claim/choose-claim.ts";
import { dateOf } from "./claim/comparable.ts";
import { Company } from "./doubts/company.ts";
import { isDenied } from "./doubts/doubts.ts";
import { reservationOn } from "./doubts/reservation.ts";
import { isStray, isSure, TRUE_OF_MUCH } from "./doubts/sure.ts";
import type { Link } from "./link/link.ts";
import type { Reading } from "./reading.ts";
import { type Telling, tell } from "./reasons.ts";
import { remarksOn } from "./remarks/remarks.ts";

function settle(chosen: Chosen, reading: Reading, company: Company): Telling {
  const { comparison, candidate, linked, page } = chosen;
  const told = { claim: candidate.claim, figure: linked.figure, metric: linked.link.metric, page };
  if (isDenied(linked.figure, reading)) return { ...told, verdict: "undetermined", code: "doubt-supposed" };
  const open = ["other-time", "undetermined", "differs"].includes(comparison.verdict);
  if (open && isStray(chosen)) return { ...told, verdict: "undetermined", code: "doubt-far" };
  if (comparison.verdict !== "differs" && !TRUE_OF_MUCH.has(comparison.code))
    return { ...told, ...comparison };
  const held = reservationOn(chosen, reading, company);
  return held ? { ...told, verdict: "undetermined", code: held } : { ...told, ...comparison };
}

/** What a page says that gives no dates, or only its own: of another time it may be right. */
const TIMELESS = new Set(["disjoint-undated", "advances-wrongly"]);

export interface Circumstances {
  /** When the page was published, as precisely as it says. */
  readonly published: string | undefined;
  /** What arithmetic inside the page has to remark. */
  readonly remarks: ReadonlyMap<Linked["figure"], readonly Remark[]>;
}

export interface Judged {
  readonly link: Link;
  readonly judgement: Judgement;
}

/** The judgements of linked figures, in their order; null: the link was too loose to say anything. */
export function judgeAll(
  linked: readonly Linked[],
  reading: Reading,
  { published, remarks }: Circumstances,
): (Judged | null)[] {
  const choices = linked.map((one) => chooseLink(one, reading, published ?? null));
  const company = new Company(choices.filter((choice) => choice !== null));
  return choices.map((choice) => {
    if (!choice || !isSure(choice, reading, company)) return null;
    const { claim } = choice.candidate;
    const contemporary = TIMELESS.has(choice.comparison.code) && company.has(claim.reportedIn);
    const dated = contemporary ? chooseClaim(choice.linked, reading, dateOf(claim)) : null;
    const settled = settle(dated ?? choice, reading, company);
    const inside = remarks.get(choice.linked.figure) ?? [];
    const judgement = tell(settled, reading, [...remarksOn(settled, reading), ...inside]);
    return { link: choice.linked.link, judgement };
  });
}
