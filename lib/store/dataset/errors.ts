/** What can go wrong with a database, as codes a page can put into words. */
export type StoreErrorCode =
  /** A newer Shanzhu wrote it: read nothing, change nothing. */
  | "newer-version"
  | "quota"
  /** Private window, "never remember history", or a profile damaged on the disk. */
  | "unavailable"
  | "blocked"
  | "failed";

/** Thrown by everything that touches a database of the dataset. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.code = code;
  }
}

const CODES: Readonly<Record<string, StoreErrorCode>> = {
  VersionError: "newer-version",
  QuotaExceededError: "quota",
  // Chromium: "Internal error opening backing store". https://github.com/dexie/Dexie.js/issues/543
  UnknownError: "unavailable",
  // Firefox where history is not kept. https://bugzilla.mozilla.org/show_bug.cgi?id=781982
  InvalidStateError: "unavailable",
  SecurityError: "unavailable",
  MissingAPIError: "unavailable",
  OpenFailedError: "unavailable",
};

/** Any error of Dexie or IndexedDB → a `StoreError`; what the inner cause says counts more than its wrapping. */
export function storeError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const name = innermostName(error);
  return new StoreError(CODES[name] ?? "failed", error);
}

/** The same for a database that has opened: what makes an opening fail for good is there a failure like any other. */
export function operationError(error: unknown): StoreError {
  const found = storeError(error);
  return found.code === "unavailable" ? new StoreError("failed", error) : found;
}

function innermostName(error: unknown): string {
  if (!(error instanceof Error || error instanceof DOMException)) return "";
  const inner: unknown = "inner" in error ? error.inner : undefined;
  return innermostName(inner) || error.name;
}
