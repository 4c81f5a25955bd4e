/** What is live, opened once for all who ask. */
import { LexiconError } from "../../lexicon/index.ts";
import { compileGeneration } from "./compile.ts";
import type { Courtesy } from "./courtesy.ts";
import { type Knowledge, openKnowledge } from "./knowledge.ts";
import type { Pointer, Shelf } from "./shelf.ts";

export interface Live {
  /** The same object until another generation is live. Rejects when nothing was ever installed. */
  knowledge(): Promise<Knowledge>;
  /** The same for who asks again: what is or was found live a moment ago, unless `moved` says otherwise. */
  lately(): Promise<Knowledge>;
  /** Another generation may have been made live. */
  moved(): void;
  /** What lies on the shelf is better than what was opened. */
  forget(): void;
}

/**
 * How long ago a moment is at most, in ms. A page asks as it begins to load and again with its text; there the answer of a
 * database would come behind all that the text took to annotate.
 */
const LATELY = 250;

/** Opens nothing until it is asked. `now`: milliseconds on any clock. */
export function liveOn(shelf: Shelf, reading: Courtesy["reading"], now = () => performance.now()): Live {
  let open: { readonly generation: string; readonly knowledge: Promise<Knowledge> } | undefined;
  /** What was asked last, and when it was answered. */
  let asked: { readonly pointer: Promise<Pointer>; at: number } | undefined;

  function ask(): Promise<Pointer> {
    const asking = { pointer: readPointer(shelf), at: Number.POSITIVE_INFINITY };
    asked = asking;
    asking.pointer.then(
      () => {
        asking.at = now();
      },
      () => {
        if (asked === asking) asked = undefined;
      },
    );
    return asking.pointer;
  }

  async function openAt(found: Promise<Pointer>): Promise<Knowledge> {
    const pointer = await found;
    if (open?.generation !== pointer.current) open = begin(pointer);
    return open.knowledge;
  }

  /** What could not be opened now may be whole again when it is next asked for. */
  function begin(pointer: Pointer) {
    const opening = { generation: pointer.current, knowledge: loadEither(shelf, pointer, reading) };
    const forgetUnless = (isLive: boolean) => {
      if (!isLive && open === opening) open = undefined;
    };
    opening.knowledge.then(
      ({ generation }) => forgetUnless(generation === opening.generation),
      () => forgetUnless(false),
    );
    return opening;
  }

  return {
    knowledge: () => reading(() => openAt(ask())),
    lately: () => reading(() => openAt(asked && now() - asked.at < LATELY ? asked.pointer : ask())),
    moved() {
      asked = undefined;
    },
    forget() {
      open = undefined;
    },
  };
}

async function readPointer(shelf: Shelf): Promise<Pointer> {
  const pointer = await shelf.pointer();
  if (!pointer) throw new Error("no dataset is installed");
  return pointer;
}

/** The current generation, else the one before. */
function loadEither(
  shelf: Shelf,
  { current, previous }: Pointer,
  reading: Courtesy["reading"],
): Promise<Knowledge> {
  return load(shelf, current, reading).catch((error) => {
    if (previous === undefined) throw error;
    return load(shelf, previous, reading);
  });
}

/** A generation as stored; one whose lexicon another version of Shanzhu compiled is compiled anew. Rejects when incomplete. */
async function load(shelf: Shelf, id: string, reading: Courtesy["reading"]): Promise<Knowledge> {
  const [generation, compiled] = await Promise.all([shelf.generation(id), shelf.compiled(id)]);
  if (!generation) throw new Error(`the generation ${id} is not held`);
  try {
    if (compiled) return openKnowledge(generation, compiled, shelf, reading);
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error;
  }
  const anew = await compileGeneration(generation, shelf, async () => {});
  await shelf.putCompiled(anew);
  return openKnowledge(generation, anew, shelf, reading);
}
