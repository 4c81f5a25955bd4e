/** Offset behind the bracket that closes the array which opens at `start` in a JSON text. */
export function endOfArray(json: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < json.length; at++) {
    const character = json[at];
    if (character === '"') quoted = !quoted;
    else if (quoted && character === "\\") at++;
    else if (!quoted && character === "[") depth++;
    else if (!quoted && character === "]" && --depth === 0) return at + 1;
  }
  return json.length;
}
