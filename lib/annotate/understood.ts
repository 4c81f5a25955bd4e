/**
 * Whether a sentence says of its figure nothing but what the record says of its own: the evidence that both are of one
 * thing, without which they are not called different. A sentence can set a figure apart in more ways than can be listed
 * (a place, a kind, a share, a plan, somebody else's); each takes a word, so a word nobody has vouched for is a doubt.
 */
import type { Dossier } from "../dataset/dossier.ts";
import { linksOf } from "../dataset/links.ts";
import type { Chosen } from "./choose-claim.ts";
import { markedAround } from "./lead.ts";
import { PLAIN } from "./plain-vocabulary.ts";
import { type Reading, scopeWords } from "./reading.ts";

type Vouched = (word: string) => boolean;

/** Words behind a figure that only lead back to the program. */
const BEHIND: ReadonlySet<string> = new Set(["其中", "从中", "此中", "里", "左右", "以上", "上下"]);

/** What is on record of something speaks in the cue words of its metrics, and calls those who run it by their names. */
function ownWords(record: string, { records, claims, metrics }: Dossier): ReadonlySet<string> {
  const own = new Set(
    claims.flatMap(({ about, metric }) => (about === record ? (metrics.get(metric) ?? []) : [])),
  );
  const about = records.get(record);
  const others = (about ? linksOf(about) : []).flatMap((id) => records.get(id) ?? []);
  return new Set([
    ...[...own].flatMap(({ cues, name }) => [...cues, name]),
    ...[about, ...others].flatMap((each) => each?.names.map(({ text }) => text) ?? []),
  ]);
}

const known = new WeakMap<Dossier, Map<string, ReadonlySet<string>>>();

function wordsOf(record: string, dossier: Dossier): ReadonlySet<string> {
  const records = known.get(dossier) ?? new Map<string, ReadonlySet<string>>();
  known.set(dossier, records);
  const words = records.get(record) ?? ownWords(record, dossier);
  records.set(record, words);
  return words;
}

/** What it is, in so many words: what the record calls those it is for tells none of them apart. */
function descriptionOf(record: string, { records }: Dossier): string {
  return records.get(record)?.description ?? "";
}

/** 新华社北京5月23日电: where and when it was written. */
const DATELINE =
  /^[①-⑳■◆●▲·•★]?(?:\(\p{Script=Han}{2,6}[讯电]\)|本[报刊网]\p{Script=Han}{0,4}讯|[\p{Script=Han}|‖]{2,12}@(?:电|讯|消息))?(?:\([^()]*\))?/u;

/** Who says so is no part of what is said: 李弘介绍，; 某某研究院的报告显示，. */
const SPEAKER =
  /(?:^|[,:;])(?:[^,:;]{0,24}?(?:介绍|表示|指出|透露|显示|强调|认为|告诉(?:记者|笔者)|统计|说|称|了解到|获悉|看到|写道|[^,:;]指|讲|坦言|感慨|回应|算账|提到|谈到|宣布|公布|发布报告|发布消息)[,:]?(?=["“]?[,:‖|@]|["“](?!\p{Script=Han}{0,9}["”])|(?:截至|目前|累计))|(?:[根依]?据|按照?)[^,:;]{1,16}(?:报告|报道|数据|统计|介绍|说法|消息|披露|公告|年报|资料|通报),)/gu;
/** But what is only said to be said, or was said once, is not what is so. */
const HEARSAY =
  /网传|传闻|传言|谣|误|有人|外界|质疑|以为|网友|网民|号称|声称|宣称|猜|估|据传|听说|旧|当时|当年|曾/;

/** Times that leave a figure the total up to then. */
const AS_OF = [
  /(?:截[至止]到?|[到至])@年?[底末初]*(?:为止|时)?/g,
  /@[底末]/g,
  /(?:自|从|于|在)?@[初底春夏秋冬]?(?:正式|共同|联合)?(?:成立|创立|创办|发起|启动|诞生|上线|推出|设立|开始|开展|起步|起)/g,
  /(?:诞生|上线|成立|创立|启动|发起|走过|做了|历经|历时|开展|运行|坚持|推出)了?~/g,
  /~(?:以来|多?来|间|里|中|过去)/g,
  /~的?(?:历程|岁月|时间|时光|光阴|发展|努力|坚持|积累|实践)/g,
  /(?<=‖["”]?)~(?=:)/g,
  /(?:进入|已是|迎来|连续|今[年天]是|走到|走过|坚持)了?&/g,
];
const TIMES = /[@~&]/g;
/** 2022年，…累计, 到了今天已…: counted up to then. */
const COUNTED_UP = /[@~&](?=.*(?:累计|已))/g;
/** 2012年时, of a figure that is on record of that year. */
const AT_THAT_TIME = /(?<=@)年?时/g;

/** What parts a sentence from what it goes on to say: 在云南，; 疫情期间，; 首届，. Other clauses stand for themselves. */
const SETTING =
  /^["“]?(?:其中)?[在从对除按通经随比与和因如当就以凭靠用据由给]|[里中上下时后前间内外期段年月日天季届度来面看言]["”]?$|^.{0,8}$/;

/** 第一张成绩单属于公益宝贝：; 会议肯定了公益宝贝的成绩：, what leads to a name and what it is about to tell. */
const HEADING = /^(?![在从对除按通比与和])[^,:;]{0,16}?(?=["“]?‖[^,:;]{0,14}:)/u;
/** （原名爱心宝贝）, an aside on a name. */
const ASIDE = /\((?:当时|原|即|以下|简称|下称|前身|又称|曾用|旧称)[^()]{0,30}\)/g;
/** 青龙满族自治县 is 青龙县. */
const AUTONOMOUS = /\p{Script=Han}{1,4}?族自治(?=[县州旗])/gu;

/** （截至2024年底）, behind a figure. */
const DATED = /^\([^()]{0,10}@[^()]{0,4}\)/;
/** What follows a figure in its clause, as far as words there still tell of it. */
const CLAUSE_BEHIND = /^[^,。;:、!?\n#]{0,24}/;

/** No word is looked for that is longer. */
const LONGEST = 14;

/** The first stretch of words that nobody vouches for; empty: there is none. */
function unknownIn(words: string, vouched: Vouched): string {
  let unknown = "";
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST, words.length - at);
    while (length > 0 && !vouched(words.slice(at, at + length))) length--;
    const letter = length === 0 && /[\p{L}\p{N}@~&]/u.test(words[at] as string);
    if (letter) unknown += words[at];
    else if (unknown) return unknown;
    at += Math.max(1, length);
  }
  return unknown;
}

/** A clause that begins with the record, or comes to it by plain words, is about it whatever other clauses told before. */
function clausesThatTell(words: string, vouched: Vouched): string {
  const clauses = words.split(/[,:;]/);
  const own = clauses.pop() as string;
  const topic = own.indexOf("‖");
  if (topic < 0 || unknownIn(own.slice(0, topic), vouched)) return words;
  return [...clauses.filter((clause) => SETTING.test(clause)), own].join();
}

/** What a lead says besides where it was written and who says so. `scoped`: of one place that is on record. */
function saidIn(lead: string, scoped: boolean): string {
  const said = lead
    .replace(DATELINE, "")
    .replace(HEADING, "")
    .replace(ASIDE, "")
    .replace(SPEAKER, (clause) => (HEARSAY.test(clause) ? clause : ","));
  return scoped ? said.replace(AUTONOMOUS, "") : said;
}

/** Whether the times a sentence names were compared; between which years something grew is for both to say alike. */
function comparesTimes({ candidate, page }: Chosen): boolean {
  if (candidate.claim.aggregate === "cumulative") return false;
  return !["multiple", "percent"].includes(page.kind) || page.asOf === candidate.figure.asOf;
}

/** The words without the times that leave a figure what the record has; `compared`: whatever time is named. */
function withoutTimes(said: string, compared: boolean): string {
  const words = AS_OF.reduce((left, time) => left.replace(time, ""), said);
  return compared ? words.replace(AT_THAT_TIME, "").replace(TIMES, "") : words.replace(COUNTED_UP, "");
}

/** What in a figure's sentence nobody vouches for; empty: it is understood. */
export function notUnderstood(chosen: Chosen, reading: Reading): string {
  const { linked, page } = chosen;
  const { figure, link } = linked;
  const own = wordsOf(link.subject.id, reading.dossier);
  const about = descriptionOf(link.subject.id, reading.dossier);
  const scopes = new Set(page.scope === null ? [] : scopeWords(page.scope));
  const vouched: Vouched = (word) =>
    PLAIN.has(word) || own.has(word) || scopes.has(word) || (word.length > 1 && about.includes(word));
  const [lead, tail] = markedAround(figure, reading, link.subject.id);
  const words = withoutTimes(saidIn(lead, scopes.size > 0), comparesTimes(chosen));
  const [rest = ""] = CLAUSE_BEHIND.exec(tail.replace(DATED, "").replace(TIMES, "")) ?? [];
  return (
    unknownIn(clausesThatTell(words, vouched), vouched) ||
    unknownIn(rest, (word) => vouched(word) || BEHIND.has(word))
  );
}
