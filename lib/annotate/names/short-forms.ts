/** Short forms from one part of a page to the next: there by the record's id, here by its ordinal. */
import type { HeldForm, IntroducedForm } from "../../lexicon/index.ts";
import type { IntroducedShortForm, NameAnnotation, ShortForm } from "../annotation.ts";
import { firstFrom } from "../place.ts";

/** Those of records that are still in the directory. */
export function heldForms(forms: readonly ShortForm[], directory: readonly string[]): HeldForm[] {
  return forms.flatMap(({ form, id }) => {
    const record = directory.indexOf(id);
    return record < 0 ? [] : [{ form, names: [{ record, match: "alone" as const }] }];
  });
}

/** What each form is short for, as far as it was settled which record is named there. `names` in order. */
export function settledForms(
  introduced: readonly IntroducedForm[],
  names: readonly NameAnnotation[],
): IntroducedShortForm[] {
  return introduced.map(({ form, start, end, owner }) => {
    const named = owner && names[firstFrom(names, owner.start)];
    return { form, start, end, id: named?.start === owner?.start ? (named?.id ?? null) : null };
  });
}
