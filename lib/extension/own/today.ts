import { dayOf } from "../../i18n/day.ts";

/** The reader's date, YYYY-MM-DD. */
export const today = (): string => dayOf(new Date());
