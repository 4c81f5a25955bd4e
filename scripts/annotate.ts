/**
 * What a page names and what its figures are worth, on the command line:
 *
 *     npm run --silent annotate -- [--json] [--all-figures] [--published DATE] FILE…
 *
 * FILE is .txt or .html; `-` is the standard input. The same pipeline as in the browser, over dataset/.
 */
import { parseArgs } from "node:util";
import { annotate, type Knowledge } from "../lib/annotate/annotate.ts";
import { isPartialDate } from "../lib/dataset/schema.ts";
import { lineOf } from "./annotate/json-line.ts";
import { knowledgeOf } from "./annotate/knowledge.ts";
import { readInput } from "./annotate/read-input.ts";
import { reportOf } from "./annotate/report.ts";

const USAGE = `annotate [--json] [--all-figures] [--published DATE] FILE…
     FILE               .txt or .html; - reads text or HTML from the standard input
     --json             one line a file: {file, annotations: [{start, end, text, kind, …}]}
     --all-figures      figures that belong to no recognised name, too
     --published DATE   when the text was published (YYYY, YYYY-MM or YYYY-MM-DD), where it doesn't say so itself`;

/** What decoding leaves of bytes that are no text. */
const UNREADABLE = /[\0\ufffd]/;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        "all-figures": { type: "boolean", default: false },
        published: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    console.error(`annotate: ${(error as Error).message}\n\n${USAGE}`);
    return null;
  }
}

interface Options {
  json: boolean;
  all: boolean;
  published?: string;
}

async function run(files: readonly string[], knowledge: Knowledge, options: Options) {
  for (const file of files) {
    try {
      const page = await readInput(file);
      if (UNREADABLE.test(page.text)) console.error(`annotate: ${file}: is hardly text (a PDF, an archive?)`);
      const published = options.published ?? page.published;
      const context = published === undefined ? {} : { published };
      const annotations = await annotate(page.text, knowledge, context, { allFigures: options.all });
      const shown = { file, page, annotations };
      console.log(options.json ? lineOf(shown) : await reportOf(shown, knowledge));
    } catch (error) {
      console.error(`annotate: ${file}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
}

// whoever reads the output may stop early, as `head` does
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const given = readArguments();
const date = given?.values.published;
if (!given) process.exitCode = 2;
else if (given.values.help) console.log(USAGE);
else if (given.positionals.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (date !== undefined && !isPartialDate(date)) {
  console.error(
    `annotate: --published ${date}: a date is YYYY, YYYY-MM or YYYY-MM-DD, and one the calendar has`,
  );
  process.exitCode = 2;
} else {
  const { json, "all-figures": all } = given.values;
  const knowledge = await knowledgeOf().catch((error: Error) => {
    console.error(`annotate: ${error.message}`);
    process.exitCode = 1;
  });
  if (knowledge)
    await run(given.positionals, knowledge, { json, all, ...(date !== undefined && { published: date }) });
}
