/** What people write in cells → what a record holds. What can't be read is passed on as it is; validation names the cell. */

const STATUS: Readonly<Record<string, string>> = {
  筹备: "pipeline",
  筹备中: "pipeline",
  进行中: "implementation",
  执行中: "implementation",
  收尾: "finalisation",
  已结束: "closed",
  结束: "closed",
  暂停: "suspended",
};

const CODES = new Set(Object.values(STATUS));

/** The code of a state; undefined for words that mean none. A cell may hold the code itself. */
export function status(cell: string): string | undefined {
  return STATUS[cell] ?? (CODES.has(cell) ? cell : undefined);
}

/** What a state's cell may say, for error messages. */
export const knownStates = (): string => Object.keys(STATUS).join("、");

/** 2012年 · 2022年12月 · 2023/2/5 · 2023.2.5 → ISO, as precise as written. */
export function date(cell: string): string {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?$/.exec(cell);
  if (!parts) return cell;
  return parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
}

/** Several names in one cell stand apart by 、 ； ; or |. */
export function list(cell: string): string[] {
  return cell
    .split(/[、；;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
