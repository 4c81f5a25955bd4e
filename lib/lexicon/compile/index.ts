/** Compiling at once, or in slices. */
import type { LexiconName } from "../names.ts";
import { type Compiled, compileSteps } from "./compile.ts";
import type { NameList, Refusal } from "./name-list.ts";

export interface CompileOptions {
  /** Called for every name that can't be in a lexicon; without it they are passed over. */
  readonly onRefused?: (refusal: Refusal) => void;
}

/** Names → lexicon buffer, at once (command lines, tests). In a worker use `compileInSlices`. */
export function compile(names: readonly LexiconName[], options: CompileOptions = {}): ArrayBuffer {
  const steps = compileSteps(names);
  for (let step = steps.next(); ; step = steps.next()) {
    if (!step.done) continue;
    for (const refusal of step.value.refused) options.onRefused?.(refusal);
    return step.value.buffer;
  }
}

export interface SlicedOptions {
  /** Called between slices with the part done, 0 … 1, never falling. */
  readonly onProgress?: (done: number) => void;
  /** Rejects with the signal's reason at the next slice. */
  readonly signal?: AbortSignal;
  /** Milliseconds of work before others get their turn; 12 unless told. */
  readonly slice?: number;
  /** Milliseconds on some clock; performance.now unless told. */
  readonly now?: () => number;
  /** Lets others run; a macrotask unless told. */
  readonly pause?: () => Promise<void>;
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** As `compile`, but gives way every few milliseconds, reports progress and can be called off. A list of names is empty afterwards. */
export async function compileInSlices(
  names: readonly LexiconName[] | NameList,
  { onProgress, signal, slice = 12, now = () => performance.now(), pause = nextTask }: SlicedOptions = {},
): Promise<Compiled> {
  const steps = compileSteps(names);
  let since = now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      onProgress?.(1);
      return step.value;
    }
    if (now() - since < slice) continue;
    onProgress?.(step.value);
    await pause();
    signal?.throwIfAborted();
    since = now();
  }
}
