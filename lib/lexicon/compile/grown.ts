type Numbers =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>;

/** The same numbers with room for half as many again, or for `length`. */
export function grown<T extends Numbers>(array: T, length = Math.ceil(array.length * 1.5) + 3): T {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
}
