import type { FigureKind } from "../../figures/figure.ts";
import type { Chosen } from "../claim/choose-claim.ts";
import { CLAUSE } from "../place.ts";

/** Small round figures agree by chance; 21 or 5.8万 hardly do. */
function tells({ comparison, linked }: Chosen): boolean {
  const { nominal, kind } = linked.figure.it;
  if (comparison.verdict !== "agree" || typeof nominal !== "number") return false;
  return kind === "count" || kind === "money" ? nominal >= 10 || !Number.isInteger(nominal) : true;
}

/** How many times as much as another figure of the sentence. */
const RELATIVE: ReadonlySet<FigureKind> = new Set(["multiple", "percent"]);

/** The figures of a page that agree with the record, as company for those that do not. */
export class Company {
  readonly #sources: ReadonlySet<string>;
  /** By sentence, in order. */
  readonly #agreeing: ReadonlyMap<number, readonly Chosen[]>;

  constructor(choices: readonly Chosen[]) {
    const agreeing = choices.filter(tells);
    this.#sources = new Set(agreeing.map(({ candidate }) => candidate.claim.reportedIn));
    this.#agreeing = Map.groupBy(agreeing, ({ linked }) => linked.figure.at.sentence);
  }

  /**
   * Whether the page agrees with a source. A page without dates that agrees with a source in other figures is of that
   * source's time: what it then gives differently, it gives wrongly.
   */
  has(source: string): boolean {
    return this.#sources.has(source);
  }

  /**
   * Where the nearest figure before it in its sentence ends that agrees with the record: what led to that one leads to no
   * other thing; null: none does, or what this one counts is not told right beside it.
   */
  before({ linked }: Chosen): number | null {
    const { figure, link } = linked;
    if (link.cue.level > CLAUSE || link.cue.across > 0 || RELATIVE.has(figure.it.kind)) return null;
    const beside = this.#agreeing.get(figure.at.sentence) ?? [];
    const last = beside.findLast(
      (each) => each.linked.figure.end <= figure.start && each.linked.link.subject.id === link.subject.id,
    );
    return last?.linked.figure.end ?? null;
  }
}
