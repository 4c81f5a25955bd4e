/**
 * What a realm's first page needs at once: `const f = (() => …) satisfies AtOnce`. Where V8 reads a module it passes over
 * functions and comes back for each when it is first called, unless it stands in parentheses; formatters leave those only
 * where something follows. For a dozen functions coming back takes a millisecond, as long as reading the page does.
 */
export type AtOnce = (...args: never[]) => unknown;
