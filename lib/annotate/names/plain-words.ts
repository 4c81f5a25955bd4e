/** A text in which 计划 that is part of a name is no plan. */
import type { NameAnnotation } from "../annotation.ts";

/** 该计划, 本计划, “…计划”: the program, not something planned. */
const NOUN = /(?<=[该本此项个])计划|計劃(?=[”」』》"])|(?<=[該本此項個])計劃|计划(?=[”」』》"])/g;

const asProgram = (words: string) => words.replace(/[计計]/g, "项").replace(/[划劃]/g, "目");

/**
 * The text, unit for unit, with 计划 read as 项目 inside names and where it is a noun: 心智障碍者家庭支持计划 has served
 * 5.8万 families, it does not plan to. Offsets stay.
 */
export function withoutNamedPlans(text: string, names: readonly NameAnnotation[]): string {
  let plain = "";
  let done = 0;
  for (const { start, end } of names) {
    plain += text.slice(done, start) + asProgram(text.slice(start, end));
    done = end;
  }
  return (plain + text.slice(done)).replace(NOUN, "项目");
}
