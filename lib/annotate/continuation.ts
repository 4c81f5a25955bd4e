/** A paragraph that goes on about the program an earlier one named: 该项目已…, 截至2022年底，项目累计…. */
import type { Linked } from "./choose-claim.ts";
import { leadOf } from "./lead.ts";
import { tellsOfAnother } from "./lead-other.ts";
import { firstFrom } from "./place.ts";
import type { Reading } from "./reading.ts";

/** Paragraphs that may lie between the name and what still speaks of it. */
const PARAGRAPHS = 3;
/** 该项目, 这一计划; or 项目 at the head of a clause, which has no name before it. */
const TAKEN_UP =
  /(?:^|[,:;"]|[该本此]|这[一个]+|整个|目前|如今|至今)(?:公益)?(?:项目|计划|行动|工程)(?!组|部|办|团队)/u;
/** A body that may have projects of its own. */
const BODY = /基金会|机构|公司|集团|协会|总会/;

/** Whether the only program that the paragraphs before name is the one in question. */
function isOnlyOneBefore({ figure, link }: Linked, { names }: Reading): boolean {
  for (let i = firstFrom(names, figure.start) - 1; i >= 0; i--) {
    const name = names[i];
    if (!name || figure.at.paragraph - name.at.paragraph > PARAGRAPHS) return false;
    if (name.it.kind !== "program") continue;
    if (name.it.id !== link.subject.id) return false;
    const { paragraph } = name.at;
    for (let j = i - 1; names[j]?.at.paragraph === paragraph; j--)
      if (names[j]?.it.kind === "program" && names[j]?.it.id !== link.subject.id) return false;
    return true;
  }
  return false;
}

/** Whether a figure whose paragraph names no record plainly speaks of the program named before. */
export function continues(linked: Linked, reading: Reading): boolean {
  if (linked.link.subject.kind !== "program" || !isOnlyOneBefore(linked, reading)) return false;
  const lead = leadOf(linked.figure, reading, linked.link.subject.id);
  return TAKEN_UP.test(lead) && !BODY.test(lead) && !tellsOfAnother(lead);
}
