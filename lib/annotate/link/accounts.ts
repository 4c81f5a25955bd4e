/** What is on record, as the linker asks for it: by record and by the kind of figure that can be of it. */
import type { Dossier } from "../../dataset/dossier.ts";
import type { Claim, Metric } from "../../dataset/schema.ts";
import type { FigureKind } from "../../figures/figure.ts";
import { kindFits } from "./fit.ts";

/** All claims about one metric of one record. */
export interface Account {
  readonly metric: Metric;
  readonly claims: readonly Claim[];
}

const NONE: readonly Account[] = [];

export class Accounts {
  readonly #byRecord = new Map<string, Map<string, Account & { claims: Claim[] }>>();
  readonly #byKind = new Map<string, Map<FigureKind, Account[]>>();

  constructor({ claims, metrics }: Dossier) {
    for (const claim of claims) {
      const metric = metrics.get(claim.metric);
      if (!metric) continue;
      const accounts = this.#byRecord.get(claim.about) ?? new Map();
      this.#byRecord.set(claim.about, accounts);
      const account = accounts.get(metric.id);
      if (account) account.claims.push(claim);
      else accounts.set(metric.id, { metric, claims: [claim] });
    }
  }

  /** Whether anything is on record of it. */
  has(record: string): boolean {
    return this.#byRecord.has(record);
  }

  /** What a figure of a kind can be about, of one record. */
  of(record: string, kind: FigureKind): readonly Account[] {
    const accounts = this.#byRecord.get(record);
    if (!accounts) return NONE;
    const kinds = this.#byKind.get(record) ?? new Map<FigureKind, Account[]>();
    this.#byKind.set(record, kinds);
    const known = kinds.get(kind);
    if (known) return known;
    const fitting = [...accounts.values()].filter(({ metric }) => kindFits(kind, metric));
    kinds.set(kind, fitting);
    return fitting;
  }
}
