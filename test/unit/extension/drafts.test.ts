import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepDrafts } from "../../../entrypoints/card/drafts.ts";
import { noteOf } from "../notes/example.ts";

const send = vi.fn(async () => {});
const guard = vi.fn();
const any = () => true;

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset().mockResolvedValue(undefined);
  guard.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("what is typed in a card", () => {
  test("is sent once the keys rest, the last of it only, and then the page may go", async () => {
    const drafts = keepDrafts(send, guard);
    void drafts.keep(noteOf({ body: "一" }));
    const kept = drafts.keep(noteOf({ body: "一二" }));
    await vi.advanceTimersByTimeAsync(1000);
    await kept;
    expect(send.mock.calls).toEqual([[noteOf({ body: "一二" })]]);
    expect(guard).toHaveBeenLastCalledWith(false);
    expect(drafts.unkept(any)).toBeUndefined();
  });

  test("that could not be kept says so, holds the page, is at hand, and is tried until it is in", async () => {
    send.mockRejectedValueOnce(new Error("quota"));
    const drafts = keepDrafts(send, guard);
    const kept = drafts.keep(noteOf({ body: "放不下" }));
    const refused = expect(kept).rejects.toThrow("quota");
    await vi.advanceTimersByTimeAsync(1000);
    await refused;
    expect(guard).toHaveBeenLastCalledWith(true);
    expect(drafts.unkept(any)?.body).toBe("放不下");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(send).toHaveBeenCalledTimes(2);
    expect(guard).toHaveBeenLastCalledWith(false);
    expect(drafts.unkept(any)).toBeUndefined();
  });

  test("is sent at once when the page goes", () => {
    const drafts = keepDrafts(send, guard);
    void drafts.keep(noteOf({ body: "半句" }));
    drafts.flush();
    expect(send).toHaveBeenCalledOnce();
  });

  test("is no draft any more once it is saved", async () => {
    const drafts = keepDrafts(send, guard);
    void drafts.keep(noteOf());
    drafts.forget(noteOf().id);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(send).not.toHaveBeenCalled();
    expect(guard).toHaveBeenLastCalledWith(false);
  });

  test("is kept though another card is typed into right after", async () => {
    const drafts = keepDrafts(send, guard);
    const [first, second] = [noteOf({ id: "urn:1", body: "一" }), noteOf({ id: "urn:2", body: "二" })];
    const kept = Promise.all([drafts.keep(first), drafts.keep(second)]);
    await vi.advanceTimersByTimeAsync(1000);
    await kept;
    expect(send.mock.calls).toEqual([[first], [second]]);
    expect(guard).toHaveBeenLastCalledWith(false);
  });

  test("and could not be kept is tried again though another note is saved meanwhile", async () => {
    send.mockRejectedValueOnce(new Error("quota"));
    const drafts = keepDrafts(send, guard);
    void drafts.keep(noteOf({ id: "urn:1", body: "放不下" })).catch(() => {});
    await vi.advanceTimersByTimeAsync(1000);
    drafts.forget("urn:2");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(send).toHaveBeenCalledTimes(2);
    expect(drafts.unkept(any)).toBeUndefined();
  });

  test("is all sent at once when the page goes", () => {
    const drafts = keepDrafts(send, guard);
    void drafts.keep(noteOf({ id: "urn:1" }));
    void drafts.keep(noteOf({ id: "urn:2" }));
    drafts.flush();
    expect(send).toHaveBeenCalledTimes(2);
  });
});
