/**
 * Whether a sentence says of its figure nothing but what the record says of its own: the evidence that both are of one
 * thing, without which they are not called different. A sentence can set a figure apart in more ways than can be listed
 * (a place, a kind, a share, a plan, somebody else's); each takes a word, so a word nobody has vouched for is a doubt.
 */
import type { Figure } from "../../figures/figure.ts";
import { yearOf } from "../../figures/judge/dates.ts";
import { slipOf } from "../../figures/judge/slip.ts";
import type { Chosen } from "../claim/choose-claim.ts";
import type { Company } from "../doubts/company.ts";
import { markedLead, markedTail } from "../doubts/lead.ts";
import { SENTENCE } from "../place.ts";
import { type Reading, scopeWords } from "../reading.ts";
import { saidIn } from "./said.ts";
import { TIMES, withoutTimes } from "./times-of-whole.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** Words behind a figure that only lead back to the program. */
const BEHIND = ["其中", "从中", "此中", "里", "左右", "以上", "上下"];

/** What parts a sentence from what it goes on to say: 在云南，; 疫情期间，; 首届，. Other clauses stand for themselves. */
const SETTING =
  /^["“]?(?:其中)?[在从对除按通经随比与和因如当就以凭靠用据由给]|[里中上下时后前间内外期段年月日天季届度来面看言]["”]?$|^.{0,8}$/;

/** （截至2024年底）, behind a figure. */
const DATED = /^\([^()]{0,10}@[^()]{0,4}\)/;
/** 从公益宝贝中受益. */
const OUT_OF_IT = /从["“]?‖["”]?中/;
/** What follows a figure in its clause, as far as words there still tell of it. */
const CLAUSE_BEHIND = /^[^,。;:、!?()\n#]{0,24}/;

const LETTER = /[\p{L}\p{N}@~&◇¦]/u;

/** 捐赠超100万元的商家, 在100个县: a figure that tells some apart. */
const BY_FIGURE = /#的|(?<!(?:已|共|累计|先后|至今|目前|迄今)[^,:;]*)在(?:#|$)/;

/** 支持的公益组织累计服务…: a body of its own that does it, not one that was just counted. */
const BY_BODY =
  /(?<!#\p{Script=Han}{0,4})(?:机构|组织|企业|公司|团体)[^,:;#‖]{0,6}(?:服务|惠及|支持|覆盖|带动|筹|捐|帮助|受益|资助|培养)/u;

/** The first stretch of words that nobody vouches for; empty: there is none. `also`: further words that are known. */
function unknownIn(words: string, vocabulary: Vocabulary, also: readonly string[]): string {
  let unknown = "";
  for (let at = 0; at < words.length; ) {
    const length = vocabulary.lengthAt(words, at, also);
    const letter = length === 0 && LETTER.test(words[at] as string);
    if (letter) unknown += words[at];
    else if (unknown) return unknown;
    at += Math.max(1, length);
  }
  return unknown;
}

/** A clause that begins with the record, or comes to it by plain words, is about it whatever other clauses told before. */
function clausesThatTell(words: string, vocabulary: Vocabulary, scopes: readonly string[]): string {
  const clauses = words.split(/[,:;]/);
  const own = clauses.pop() as string;
  const topic = own.indexOf("‖");
  if (topic < 0 || unknownIn(own.slice(0, topic), vocabulary, scopes)) return words;
  return [...clauses.filter((clause) => SETTING.test(clause)), own].join();
}

/** Whether the times a sentence names were compared; between which years something grew is for both to say alike. */
function comparesTimes({ candidate, page }: Chosen): boolean {
  if (candidate.claim.aggregate === "cumulative") return false;
  if (!["multiple", "percent"].includes(page.kind) || page.asOf === candidate.figure.asOf) return true;
  // 比2012年增长5.4倍, of 54倍 from 2012 to 2022: it may have grown on since, but not by a slip of the pen.
  const since = candidate.figure.asOf?.startsWith(`${page.asOf}/`) ?? false;
  return since && slipOf(page, candidate.figure) !== null;
}

/** Tells the times that are the record's own: when it began (◇), and how long it has been there (§). */
function lifeOf({ linked, page }: Chosen, { dossier }: Reading): (time: Figure) => string | null {
  const record = dossier.records.get(linked.link.subject.id);
  const began = record?.kind === "program" ? record.startDate?.slice(0, 4) : undefined;
  const now = yearOf(page.asOf);
  return ({ kind, low, unit, nominal }) => {
    if (began === undefined) return null;
    if (kind === "date") return String(low).startsWith(began) ? "◇" : null;
    if (kind !== "duration" || now === null || (unit !== "年" && unit !== "周年")) return null;
    return Math.abs(Number(nominal) - (now - Number(began))) <= 1 ? "§" : null;
  };
}

function readUnknown(chosen: Chosen, reading: Reading, company: Company): string {
  const { linked, page } = chosen;
  const { figure, link } = linked;
  const lead = markedLead(figure, reading, link.subject.id, {
    marking: lifeOf(chosen, reading),
    since: company.before(chosen) ?? 0,
  });
  const scopes = page.scope === null ? [] : scopeWords(page.scope);
  const words = withoutTimes(saidIn(lead, scopes.length > 0), comparesTimes(chosen));
  // What does not name the record, but a body, is the body's.
  if (link.subject.level > SENTENCE && words.includes("|")) return "|";
  const byOther = BY_FIGURE.exec(words) ?? BY_BODY.exec(words);
  if (byOther && figure.it.kind !== "date") return byOther[0];
  const vocabulary = vocabularyOf(link.subject.id, reading.dossier);
  const before = unknownIn(clausesThatTell(words, vocabulary, scopes), vocabulary, scopes);
  if (before) return before;
  const tail = markedTail(figure, reading, link.subject.id);
  const behind = tail.replace(DATED, "").replace(TIMES, "").replace(OUT_OF_IT, "‖");
  return unknownIn(CLAUSE_BEHIND.exec(behind)?.[0] ?? "", vocabulary, [...scopes, ...BEHIND]);
}

const found = new WeakMap<Chosen, string>();

/** What in a figure's sentence nobody vouches for; empty: it is understood. */
export function notUnderstood(chosen: Chosen, reading: Reading, company: Company): string {
  const known = found.get(chosen);
  if (known !== undefined) return known;
  const unknown = readUnknown(chosen, reading, company);
  found.set(chosen, unknown);
  return unknown;
}
