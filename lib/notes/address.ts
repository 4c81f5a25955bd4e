/** Where a note leads back to. */
import { isWebAddress } from "../anchor/url.ts";
import type { Note } from "./note.ts";
import { textFragmentUrl } from "./text-fragment.ts";

/**
 * The address of a note's article, at the noted words if it is on some; undefined where it is none of the web: an imported
 * note may name a script or a file, which no click shall open.
 */
export function noteAddress({ rawUrl, target }: Pick<Note, "rawUrl" | "target">): string | undefined {
  if (!isWebAddress(rawUrl)) return undefined;
  return target ? textFragmentUrl(rawUrl, target.quote) : rawUrl;
}
