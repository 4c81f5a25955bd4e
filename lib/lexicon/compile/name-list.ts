/** The names of a lexicon as they come: folded and packed at once, so that hundreds of thousands need not be in memory. */
import { LONGEST_KEY, type RefusalReason, writeKey } from "../key.ts";
import type { LexiconName } from "../names.ts";
import { MOST_RECORDS, packDate, packName } from "../values.ts";

/** A name that is not in the lexicon, and why; the others are. */
export interface Refusal {
  readonly name: LexiconName;
  readonly reason: RefusalReason | "record-out-of-range";
}

/**
 * Names one after the other, none across two sheets: how many units its key has (flagged DATED where dates follow), the
 * units, and as two units each the packed name and, if so, valid from and valid through.
 */
export interface Sheets {
  readonly sheets: Uint16Array[];
  readonly names: number;
  /** How many of them have dates. */
  readonly dated: number;
  /** By the records of the names, the records they shall have. */
  readonly ordinals: Uint32Array | undefined;
}

/** Flag of a name's length. */
const DATED = 0x8000;
/** Units of a sheet, which is also what is done between two pauses: a large one that grows would be copied, and half empty. */
const SHEET = 2 ** 13;
const LONGEST_NAME = 1 + LONGEST_KEY + 3 * 2;

export class NameList {
  readonly refused: Refusal[] = [];
  #sheets: Uint16Array[] = [];
  #sheet = new Uint16Array(SHEET);
  #used = 0;
  #names = 0;
  #dated = 0;
  #ordinals: Uint32Array | undefined;

  add(name: LexiconName): void {
    if (this.#used + LONGEST_NAME > SHEET) this.#turn();
    const length = inRange(name.record)
      ? writeKey(name.text, this.#sheet, this.#used + 1)
      : "record-out-of-range";
    if (typeof length === "string") {
      this.refused.push({ name, reason: length });
      return;
    }
    const { validFrom, validThrough } = name;
    const dated = validFrom !== undefined || validThrough !== undefined;
    this.#sheet[this.#used] = dated ? length | DATED : length;
    this.#used += 1 + length;
    this.#write(packName(name));
    if (dated) {
      this.#write(packDate(validFrom));
      this.#write(packDate(validThrough));
      this.#dated++;
    }
    this.#names++;
  }

  /** Gives each name the record `ordinals[record]` instead: where the order of records is known only once all are seen. */
  renumber(ordinals: Uint32Array): void {
    this.#ordinals = ordinals;
  }

  /** Hands the names over; the list is empty then. */
  take(): Sheets {
    this.#turn();
    const taken = {
      sheets: this.#sheets,
      names: this.#names,
      dated: this.#dated,
      ordinals: this.#ordinals,
    };
    this.#sheets = [];
    this.#ordinals = undefined;
    this.#names = this.#dated = 0;
    return taken;
  }

  #write(value: number): void {
    writeLong(this.#sheet, this.#used, value);
    this.#used += 2;
  }

  /** Begins another sheet. */
  #turn(): void {
    this.#sheets.push(this.#sheet.subarray(0, this.#used));
    this.#sheet = new Uint16Array(SHEET);
    this.#used = 0;
  }
}

/** Where the packed name stands of the name at a place. */
export const packedAt = (sheet: Uint16Array, at: number): number => at + 1 + ((sheet[at] as number) & ~DATED);

/** Where the name behind the one at a place begins. */
export const nextName = (sheet: Uint16Array, at: number): number =>
  packedAt(sheet, at) + ((sheet[at] as number) & DATED ? 6 : 2);

export const readLong = (sheet: Uint16Array, at: number): number =>
  (sheet[at] as number) | ((sheet[at + 1] as number) << 16);

function writeLong(sheet: Uint16Array, at: number, value: number): void {
  sheet[at] = value;
  sheet[at + 1] = value >>> 16;
}

const inRange = (record: number) => Number.isInteger(record) && record >= 0 && record < MOST_RECORDS;
