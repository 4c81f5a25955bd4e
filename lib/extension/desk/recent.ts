/** The records a reader opened last, with their names: they are shown before anything is asked of the worker. */
import * as v from "valibot";
import { browser } from "wxt/browser";
import type { Titled } from "./desk.ts";

const KEY = "recent";
const KEPT = 6;

const Recent = v.fallback(v.array(v.object({ id: v.string(), name: v.string() })), []);

/** Latest first. */
export async function readRecent(): Promise<Titled[]> {
  return v.parse(Recent, (await browser.storage.local.get(KEY))[KEY]);
}

/** Puts a record first; the one opened longest ago makes room. */
export function remember({ id, name }: Titled): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    const others = (await readRecent()).filter((other) => other.id !== id);
    await browser.storage.local.set({ [KEY]: [{ id, name }, ...others].slice(0, KEPT) });
  });
}
