import type { DatasetStore } from "../../store/dataset.ts";
import type { Fetch } from "./download.ts";
import type { BuiltIn } from "./feed-list.ts";
import type { KeyValue } from "./subscriptions.ts";

/** All that keeping the dataset current needs of the world around it. */
export interface SyncCircumstances {
  readonly store: DatasetStore;
  readonly storage: KeyValue;
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 … 1 */
  readonly random: () => number;
  readonly online: () => boolean;
  /** The reader asks for few bytes: only what they ask for themselves, and a look now and then. */
  readonly saveData: () => boolean;
  /** Runs the work while nobody else does: waits for its turn, or else gives undefined where another worker is at it. */
  readonly alone: <T>(work: () => Promise<T>, wait: boolean) => Promise<T | undefined>;
  /** Asks to be woken at this time. */
  readonly wakeAt: (time: number) => Promise<void>;
  readonly appVersion: string;
  readonly builtIn: BuiltIn;
  readonly onSwap: (generation: string) => void;
  /** Milliseconds without a byte after which a transfer is given up. */
  readonly silence: number;
  /** Milliseconds after which a feed that is still on its way goes on another time: it must keep no other waiting. */
  readonly longest: number;
}
