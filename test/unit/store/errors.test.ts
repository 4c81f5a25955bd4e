import { expect, test } from "vitest";
import { operationError, storeError } from "../../../lib/store/dataset/errors.ts";

/** What a full disk is in Firefox, and a damaged profile in both. */
const unknown = new DOMException("Internal error opening backing store.", "UnknownError");

test("an opening that fails so is no use trying; in the middle of work it is a failure like any other", () => {
  expect(storeError(unknown).code).toBe("unavailable");
  expect(operationError(unknown).code).toBe("failed");
});

test("what an error wraps counts, on both occasions", () => {
  const wrapped = Object.assign(new Error("aborted"), {
    name: "AbortError",
    inner: new DOMException("no room", "QuotaExceededError"),
  });
  expect([storeError(wrapped).code, operationError(wrapped).code]).toEqual(["quota", "quota"]);
});
