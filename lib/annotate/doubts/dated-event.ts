/** Whether a date is told of the record itself: 始于2009年, 2019年启动; not 2019年启动线上捐赠, 2021年在老挝启动. */
import type { Linked } from "../claim/choose-claim.ts";
import type { Reading } from "../reading.ts";
import { leadOf, tailOf } from "./lead.ts";

/** What ends the telling: a mark, the record's own name, or 为 before its new one. */
const THEN = /^(?:以来|至今|后|时|的|起|了)?(?:$|[,。;:)]|["”]?[‖|《]|为|由)/;
const PLACE = /^在[\p{Script=Han}|]{1,6}(?=发布|举行|举办|召开)/u;
const MANNER = /^(?:正式|共同|联合|携手|首次|由[^,。;]{1,14}?(?=发起|创立|创办|设立|推出|启动))/;

/** A word for what happened; 自 and 起 alone begin anything. */
const tells = (cue: string) => cue.length > 1;

/** 2022年6月，中国扶贫基金会更名为…: the date stands first, the record and what became of it in the next clause. */
function becomes(tail: string, verbs: readonly string[]): boolean {
  const named = /^,["”]?‖(?:正式)?/.exec(tail)?.[0];
  return named !== undefined && verbs.some((verb) => tail.startsWith(`${verb}为`, named.length));
}

/** 2月21日，手册在京发布; 2009年，爱心包裹启动; 2月22日，某中心发布报告《…》. */
function happens(tail: string, verbs: readonly string[]): boolean {
  const named = /^,["“《]?‖["”》]?(?:正式|在京|在\p{Script=Han}{1,4})?/u.exec(tail)?.[0];
  if (named === undefined) return false;
  return verbs.some(
    (verb) => tail.startsWith(verb, named.length) && THEN.test(tail.slice(named.length + verb.length)),
  );
}

/** Whether a date stands in front of the clause that tells of the record: 2022年6月，中国扶贫基金会更名为…. */
export function isBeforeTheRecord({ figure, link }: Linked, reading: Reading): boolean {
  if (figure.it.kind !== "date") return false;
  const tail = tailOf(figure, reading, link.subject.id);
  const verbs = link.metric.cues.filter(tells);
  return becomes(tail, verbs) || happens(tail, verbs);
}

export function isOfTheRecord({ figure, link }: Linked, reading: Reading): boolean {
  const own = link.subject.id;
  const lead = leadOf(figure, reading, own);
  const tail = tailOf(figure, reading, own).replace(PLACE, "").replace(MANNER, "");
  const verbs = link.metric.cues.filter(tells);
  const behind = verbs.find((cue) => tail.startsWith(cue));
  if (behind) return THEN.test(tail.slice(behind.length));
  if (becomes(tail, verbs) || happens(tail, verbs)) return true;
  return verbs.some((cue) => lead.endsWith(cue) || lead.endsWith(`${cue}于`)) && THEN.test(tail);
}
