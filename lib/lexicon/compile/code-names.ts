/** Names as strings of codes, which is what everything else of a compile works on. */
import { leadOf, trailOf } from "../coding.ts";
import { renumbered } from "../values.ts";
import type { Alphabet } from "./alphabet.ts";
import { Lists } from "./lists.ts";
import { nextName, packedAt, readLong, type Sheets } from "./name-list.ts";
import { endOf, SLOT, writeSlot } from "./slot.ts";

export interface CodedNames {
  /** Every name: its codes, a closing 0, and a slot with its value. */
  readonly codes: Uint8Array;
  /** Where each name begins. */
  readonly order: Uint32Array;
  /** What values below 0 point to. */
  readonly shared: Lists;
}

/** Names between two pauses. */
const STEP = 8_000;

/** How often each folded unit occurs. */
export function* countUnits({ sheets }: Sheets): Generator<void, Uint32Array> {
  const counts = new Uint32Array(0x10000);
  for (const sheet of sheets) {
    for (let at = 0; at < sheet.length; at = nextName(sheet, at)) {
      const end = packedAt(sheet, at);
      for (let i = at + 1; i < end; i++) {
        const unit = sheet[i] as number;
        counts[unit] = (counts[unit] as number) + 1;
      }
    }
    yield;
  }
  return counts;
}

/** The names in the order they came. Sheet after sheet is let go. */
export function* codeNames(
  { sheets, names, dated, ordinals }: Sheets,
  alphabet: Alphabet,
): Generator<void, CodedNames> {
  const shared = new Lists(dated);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let sheet = sheets.shift(); sheet !== undefined; sheet = sheets.shift()) {
    const piece = codeSheet(sheet, alphabet, shared, ordinals);
    pieces.push(piece);
    length += piece.length;
    yield;
  }
  const codes = new Uint8Array(length);
  let used = 0;
  for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) {
    codes.set(piece, used);
    used += piece.length;
  }
  yield;
  return { codes, order: yield* startsOf(codes, names), shared };
}

/** Codes written over the units of a sheet: what is written of a name is never longer than what was read of it. */
function codeSheet(
  sheet: Uint16Array,
  { idOf, singles }: Alphabet,
  shared: Lists,
  ordinals: Sheets["ordinals"],
): Uint8Array {
  const codes = new Uint8Array(sheet.buffer);
  let used = 0;
  for (let at = 0, next = 0; at < sheet.length; at = next) {
    const end = packedAt(sheet, at);
    next = nextName(sheet, at);
    const packed = renumbered(readLong(sheet, end), ordinals);
    const value =
      next === end + 2 ? packed : shared.add([packed, readLong(sheet, end + 2), readLong(sheet, end + 4)]);
    for (let i = at + 1; i < end; i++) {
      const id = idOf[sheet[i] as number] as number;
      if (id < 256) codes[used++] = id;
      else {
        codes[used++] = leadOf(singles, id);
        codes[used++] = trailOf(id);
      }
    }
    codes[used++] = 0;
    writeSlot(codes, used, value);
    used += SLOT;
  }
  return codes.slice(0, used);
}

function* startsOf(codes: Uint8Array, names: number): Generator<void, Uint32Array> {
  const starts = new Uint32Array(names);
  for (let name = 0, at = 0; name < names; name++) {
    if (name % STEP === 0) yield;
    starts[name] = at;
    at = endOf(codes, at) + 1 + SLOT;
  }
  return starts;
}
