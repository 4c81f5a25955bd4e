/** What a note on a figure begins with: both texts, the verdict, why, and where the record has it from. */
import type { Judgement } from "../../lib/annotate/annotation.ts";
import { sayReason, sayVerdict } from "../../lib/annotate/say-reason.ts";
import type { RecordView } from "../../lib/extension/messages.ts";
import { claimDate } from "../FigureVerdict.tsx";
import { locale, series } from "../words.ts";
import { sayCard } from "../words-card.ts";

/** Markdown in the reader's language, ending in an empty line for the reader's own words; empty without a verdict. */
export function verdictNote(
  text: string,
  judgement: Judgement | undefined,
  view: RecordView | undefined,
): string {
  if (!judgement) return "";
  const { verdict, reason, recordText } = judgement;
  const claim = view?.dossier?.claims.find(({ id }) => id === judgement.claim);
  const metric = view?.dossier?.metrics.find(({ id }) => id === claim?.metric);
  const source = view?.dossier?.sources.find(({ id }) => id === claim?.reportedIn);
  const onRecord = recordText ?? claim?.surface;
  const origin =
    claim &&
    series([claimDate(claim), claim.statedBy?.name, source?.headline, source?.publisher, source?.url]);
  const about = series([view?.record.name, metric?.name]);
  const colon = locale.value === "en" ? ": " : "：";
  const lines = [
    `**${sayVerdict(verdict, locale.value)}**${about && ` ${about}`}`,
    `- ${sayCard("page-says")}${colon}${text}`,
    onRecord !== undefined && `- ${sayCard("record-says")}${colon}${onRecord}`,
    `- ${sayReason(reason, locale.value)}`,
    origin && `- ${origin}`,
  ];
  return `${lines.filter(Boolean).join("\n")}\n\n`;
}
