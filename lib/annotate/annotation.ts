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

/** A short form that the page introduces (以下简称“基金会”), and the id of what it is short for from there on. */
export interface ShortForm {
  readonly form: string;
  readonly id: string;
}

/** Where one is introduced; null: for what is not on record, so that it is no longer short for what it was before. */
export interface IntroducedShortForm {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly id: string | null;
}

/** What a part of a page comes to. */
export interface Annotated {
  readonly annotations: Annotation[];
  /** In order. */
  readonly introduced: readonly IntroducedShortForm[];
}

/** What is known of the page besides its text. */
export interface PageContext {
  /** The page's address; none for plain text. */
  readonly url?: string | undefined;
  /** The publication date the page gives, as precise as it gives it. */
  readonly published?: string | undefined;
  /** Records named by earlier pieces of the same page (long pages travel in pieces). */
  readonly named?: readonly string[] | undefined;
  /** Short forms that hold where the text begins, introduced by what stands before it on the page. */
  readonly shortForms?: readonly ShortForm[] | undefined;
}
