/** A newspaper page as references give it: `第09版` → `9`; `A08` stays. */
export const pageNumber = (printed: string) => printed.trim().replace(/^第?\s*0*(.+?)\s*[版面]?$/, "$1");
