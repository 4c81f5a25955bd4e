/** What opening a generation leaves unread: every byte of its lexicon. */
import { checkBuffer, LexiconError } from "../../lexicon/index.ts";
import { compileGeneration } from "./compile.ts";
import type { Courtesy } from "./courtesy.ts";
import type { Shelf } from "./shelf.ts";

/**
 * Compiles the live generation anew if its lexicon has decayed; returns whether it had. A header that is sound says nothing
 * about what follows, and reading on takes longer than waking up should.
 */
export async function mendLexicon(shelf: Shelf, giveWay: Courtesy["giveWay"]): Promise<boolean> {
  const { current = "" } = (await shelf.pointer()) ?? {};
  const [generation, compiled] = await Promise.all([shelf.generation(current), shelf.compiled(current)]);
  if (!generation || !compiled) return false;
  await giveWay();
  try {
    checkBuffer(compiled.lexicon);
    return false;
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error;
    console.error(`the stored lexicon is ${error.fault}, it is compiled anew`);
  }
  await shelf.putCompiled(await compileGeneration(generation, shelf, giveWay));
  return true;
}
