/** What the pipeline says of a text. Offsets are UTF-16 code units into the text given. */
import type { NamedKind } from "../dataset/schema.ts";
import type { Figure } from "../figures/figure.ts";
import type { Reason, Verdict } from "../figures/judge/verdict.ts";

export type { Reason, Verdict };

/** A remark beside a verdict, found by arithmetic inside one page (a factor of ten, parts over a total …). */
export type Remark = Reason;

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly remarks: readonly Remark[];
  /** The id of the claim it was compared with; absent when nothing is on record. */
  readonly claim?: string;
  /** As it stands in the record, for showing both texts side by side. */
  readonly recordText?: string;
}

export interface NameAnnotation {
  readonly start: number;
  readonly end: number;
  readonly kind: NamedKind;
  readonly id: string;
}

export interface FigureAnnotation {
  readonly start: number;
  readonly end: number;
  readonly kind: "figure";
  /** The record the figure belongs to; absent: to none. */
  readonly id?: string;
  /** The metric it was linked to; absent: to none, or to several equally. */
  readonly metric?: string;
  readonly figure: Figure;
  readonly judgement?: Judgement;
}

export type Annotation = NameAnnotation | FigureAnnotation;

/** What is known of the page besides its text. */
export interface PageContext {
  /** The page's address; none for plain text. */
  readonly url?: string | undefined;
  /** The publication date the page gives, as precise as it gives it. */
  readonly published?: string | undefined;
  /** Records named by earlier pieces of the same page (long pages travel in pieces). */
  readonly named?: readonly string[] | undefined;
}
