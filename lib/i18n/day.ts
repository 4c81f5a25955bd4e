/** The day of a moment where the reader is, YYYY-MM-DD: at seven in the morning in Beijing it is still the day before in UTC. */
export function dayOf(moment: Date | string): string {
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
