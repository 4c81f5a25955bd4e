/** Words that take up a program named before as if they were its name: 该项目, 项目 at the head of a clause, 它. */
import type { NameAnnotation } from "../annotation.ts";
import { firstFrom, type Span } from "../place.ts";

/** Characters between a name and what still takes it up: some paragraphs. */
const REACH = 600;
/** A pronoun takes up what the sentence before spoke of. */
const NEAR = 120;
const HEAD = "(?<=^|[\\n，,。；;：:！？!?…—“「『])\\s{0,4}";
const NOUN = "(?:公益)?(?:项目|項目|计划|計劃|行动|行動|工程|制度)";
/** 项目组, 项目负责人: of those who run it. */
const OF_IT =
  "(?![组組部办辦官员員方资資地点點书書名类類库庫]|团队|團隊|负责|負責|经理|經理|主管|总监|總監|成员|成員|执行|執行|发起|發起人|工作人)";
const TAKEN_UP = new RegExp(
  `[该該本此]${NOUN}${OF_IT}|[这這](?:一|个|個|一个|一個|项|項|一项|一項)?(?:国内|國內|国际|國際|全国性|全國性|特别|特別)?${NOUN}${OF_IT}|${HEAD}(${NOUN})${OF_IT}|${HEAD}(它)(?![们們的自和与與跟同])`,
  "gu",
);
/** Another project, which nobody may have on record; 公益项目, 合作项目 are projects in general. */
const ANOTHER = new RegExp(
  `(?:[”"』」》]|(?<!公益|慈善|合作|[该該本此这這个個项項一些类類多各等下的老新])[\\p{Script=Han}](?<!公益|慈善|合作|[该該本此这這个個项項一些类類多各等下的老新]))(?:项目|項目|计划|計劃|行动|行動|工程)${OF_IT}`,
  "u",
);
/** Someone or something new that a pronoun may mean. */
const ONE =
  /[一这這那某][家所位间間名支座部]|基金会|基金會|机构|機構|公司|集团|集團|协会|協會|医院|醫院|学校|學校|平台|平臺/;

const SPOKE = "(?:介[绍紹]|表示|透露|[统統][计計]|[数數][据據]|[显顯]示|指出|[称稱]|[说說]|[获獲]悉|了解)";
const BODY = new RegExp(
  `(?:基金[会會]|机构|機構|公司|集[团團]|[协協][会會]|[联聯]合[会會]|中心)(?![^,，]{0,8}${SPOKE})`,
  "u",
);
const HAS_SPOKEN = new RegExp(`^[^,，。]{0,8}${SPOKE}`, "u");
const SENTENCE = /[。！？!?\n][”」』"]?/g;

/** Whether a sentence has come to speak of some body, whose 项目 may be its own. */
function speaksOfBody(text: string, names: readonly NameAnnotation[], at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  const since = at - before.length + ([...before.matchAll(SENTENCE)].at(-1)?.index ?? 0);
  if (BODY.test(text.slice(since, at))) return true;
  for (let i = firstFrom(names, at) - 1; i >= 0 && (names[i] as NameAnnotation).start >= since; i--) {
    const { kind, end } = names[i] as NameAnnotation;
    if (kind === "organisation" && !HAS_SPOKEN.test(text.slice(end, at))) return true;
  }
  return false;
}

interface Named extends Span {
  readonly it: NameAnnotation;
}

/**
 * The program that a place still speaks of: the only one named within reach before it, no other project since; null: none.
 * `names`: what is named, in order.
 */
export function programBefore(text: string, names: readonly Named[], at: number): NameAnnotation | null {
  let last: NameAnnotation | null = null;
  for (let i = firstFrom(names, at) - 1; i >= 0; i--) {
    const { it } = names[i] as Named;
    if (at - it.end > REACH) break;
    if (it.kind !== "program") continue;
    if (last && it.id !== last.id) return null;
    last ??= it;
  }
  return last && !ANOTHER.test(text.slice(last.end + 2, at)) ? last : null;
}

/** The names of a text and what takes them up, in order. */
export function withAnaphors(text: string, names: readonly NameAnnotation[]): NameAnnotation[] {
  if (!names.some(({ kind }) => kind === "program")) return [...names];
  const named = names.map((it) => ({ start: it.start, end: it.end, it }));
  const found: NameAnnotation[] = [];
  for (const match of text.matchAll(TAKEN_UP)) {
    const pronoun = match[2] !== undefined;
    const start = match.index + match[0].length - match[0].trimStart().length;
    const end = match.index + match[0].length;
    const program = programBefore(text, named, start);
    if (!program || program.end === start || (pronoun && start - program.end > NEAR)) continue;
    if (pronoun && ONE.test(text.slice(program.end, start))) continue;
    if (match[1] !== undefined && speaksOfBody(text, names, start)) continue;
    const covering = names[firstFrom(names, end) - 1];
    if (covering && covering.end > start) continue;
    found.push({ start, end, kind: program.kind, id: program.id });
  }
  return found.length > 0 ? [...names, ...found].sort((a, b) => a.start - b.start) : [...names];
}
