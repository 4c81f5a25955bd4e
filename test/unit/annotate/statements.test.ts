import { describe, expect, test } from "vitest";
import { KINDS, scoreOf, statementsOf } from "./statements.ts";

describe.each(KINDS)("%s statements", (kind) => {
  const { known, kept } = statementsOf(kind);

  test.each(known)("$text", async (statement) => {
    const { falsely, missed } = await scoreOf(statement, kind);
    expect({ falsely, missed }).toEqual({ falsely: [], missed: [] });
  });

  test("kept for scoring: nearly none is called different falsely, nearly all that is wrong is", async () => {
    const scores = await Promise.all(kept.map((statement) => scoreOf(statement, kind)));
    const marked = kept.flatMap((statement) => statement.marked).length;
    const judged = scores.reduce((sum, score) => sum + score.judged, 0);
    expect(judged).toBeGreaterThan(kept.length / 2);
    expect(scores.flatMap(({ falsely }) => falsely).length).toBeLessThanOrEqual(judged * 0.025);
    expect(scores.flatMap(({ missed }) => missed).length).toBeLessThanOrEqual(marked * 0.1);
  });
});
