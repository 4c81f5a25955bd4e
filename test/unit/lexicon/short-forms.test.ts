import { describe, expect, it } from "vitest";
import { compile, type HeldForm, loadLexicon, scan, withShortForms } from "../../../lib/lexicon/index.ts";
import type { LexiconName } from "../../../lib/lexicon/names.ts";

const NAMES: LexiconName[] = [
  { text: "深圳壹基金公益基金会", record: 0, match: "alone" },
  { text: "壹基金", record: 0, match: "alone" },
  { text: "阿里巴巴集团", record: 1, match: "alone" },
  { text: "阿里", record: 1, match: "never" },
  { text: "阿里云", record: 2, match: "alone" },
  { text: "公益宝贝", record: 3, match: "alone" },
];
const lexicon = loadLexicon(compile(NAMES));
const marked = (text: string, held?: readonly HeldForm[]) =>
  withShortForms(text, scan(lexicon, text), held)
    .mentions.filter(({ names }) => names.some(({ match }) => match !== "never"))
    .map(({ start, end, names }) => `${text.slice(start, end)}=${names.map((name) => name.record).join()}`);

describe("withShortForms", () => {
  it.each([
    [
      "introduced in brackets and quotes, held from there on",
      "基金会说，深圳壹基金公益基金会（以下简称“基金会”）成立。基金会表示，该基金会……",
      ["深圳壹基金公益基金会=0", "基金会=0", "基金会=0"],
    ],
    ["bare in brackets", "阿里说。阿里巴巴集团（下称阿里）宣布，阿里将投入", ["阿里巴巴集团=1", "阿里=1"]],
    ["behind a comma", "阿里巴巴集团，以下简称“阿里”，宣布阿里将投入", ["阿里巴巴集团=1", "阿里=1"]],
    ["in Traditional", "阿里巴巴集團（以下簡稱「阿里」）宣布，阿里將投入", ["阿里巴巴集團=1", "阿里=1"]],
    [
      "broken by print",
      "阿里巴巴集\n团（ 以下 简\n称“阿\n里”）宣布，阿 里将",
      ["阿里巴巴集\n团=1", "阿 里=1"],
    ],
    [
      "after a foreign name",
      "阿里巴巴集团（Alibaba Group）（简称“阿里”）。阿里",
      ["阿里巴巴集团=1", "阿里=1"],
    ],
    ["after a quoted name", "“公益宝贝”（以下简称“宝贝”）。宝贝", ["公益宝贝=3", "宝贝=3"]],
    [
      "two forms",
      "阿里巴巴集团（以下简称“阿里”或“集团公司”）。阿里，集团公司",
      ["阿里巴巴集团=1", "阿里=1", "集团公司=1"],
    ],
    [
      "not inside a longer name that is known",
      "阿里巴巴集团（下称阿里）。阿里云",
      ["阿里巴巴集团=1", "阿里云=2"],
    ],
    [
      "not as the end of some other name",
      "深圳壹基金公益基金会（以下简称“基金会”）。某某教育基金会，和基金会",
      ["深圳壹基金公益基金会=0", "基金会=0"],
    ],
    ["not for an owner that is unknown", "某某教育基金会（以下简称“基金会”）成立。基金会表示", []],
    [
      "taken over by an owner that is unknown",
      "深圳壹基金公益基金会（以下简称“基金会”）。基金会。某某教育基金会（下称“基金会”）。基金会",
      ["深圳壹基金公益基金会=0", "基金会=0"],
    ],
    [
      "a short form that is a name by itself stays",
      "深圳壹基金公益基金会（以下简称“壹基金”）。壹基金",
      ["深圳壹基金公益基金会=0", "壹基金=0", "壹基金=0"],
    ],
    ["behind a colon", "阿里巴巴集团（以下简称：阿里），阿里", ["阿里巴巴集团=1", "阿里=1"]],
    ["once and for all", "阿里巴巴集团（以下均简称“阿里”），阿里", ["阿里巴巴集团=1", "阿里=1"]],
    ["for later", "阿里巴巴集团（后文统一简称为“阿里”），阿里", ["阿里巴巴集团=1", "阿里=1"]],
    ["in other brackets", "阿里巴巴集团【以下简称“阿里”】，阿里", ["阿里巴巴集团=1", "阿里=1"]],
    ["in quotes without a comma", "阿里巴巴集团简称“阿里”。阿里", ["阿里巴巴集团=1", "阿里=1"]],
    ["not by a word that is not quoted", "阿里巴巴集团简称不变，不变", ["阿里巴巴集团=1"]],
    [
      "behind a foreign name in the same brackets",
      "阿里巴巴集团（Alibaba Group，简称AG，以下简称“阿里”）。阿里，AG",
      ["阿里巴巴集团=1", "阿里=1", "AG=1"],
    ],
    [
      "behind a code in the same brackets",
      "阿里巴巴集团（股票代码9988，下称“阿里”）。阿里",
      ["阿里巴巴集团=1", "阿里=1"],
    ],
    [
      "not of what a remark in brackets tells of",
      "阿里巴巴集团（在会上，简称“春天”的活动开始）。春天",
      ["阿里巴巴集团=1"],
    ],
    [
      "behind an earlier name in the same brackets",
      "深圳壹基金公益基金会（原某某基金会，以下简称“基金会”）。基金会",
      ["深圳壹基金公益基金会=0", "基金会=0"],
    ],
    [
      "not behind some other organisation there",
      "公益宝贝（由某某基金会发起，以下简称“基金会”）。基金会",
      ["公益宝贝=3"],
    ],
    [
      "for the name right before it",
      "深圳壹基金公益基金会（阿里巴巴集团，以下简称“集团”）。集团",
      ["深圳壹基金公益基金会=0", "阿里巴巴集团=1", "集团=1"],
    ],
    [
      "with title marks, where these stand",
      "公益宝贝（以下简称《宝贝》）。《宝贝》，宝贝",
      ["公益宝贝=3", "《宝贝》=3"],
    ],
    [
      "not for several together",
      "阿里巴巴集团、“公益宝贝”（以下统称“双方”）。双方",
      ["阿里巴巴集团=1", "公益宝贝=3"],
    ],
    ["for one alone", "阿里巴巴集团（以下统称“阿里”）。阿里", ["阿里巴巴集团=1", "阿里=1"]],
    ["not in the next paragraph", "阿里巴巴集团\n\n（以下简称“阿里”）。阿里", ["阿里巴巴集团=1"]],
    ["nor over its end", "阿里巴巴集团（以下简称“阿\n \n里”）。阿里", ["阿里巴巴集团=1"]],
    [
      "around a shorter name",
      "阿里巴巴集团（以下简称“壹基金会”）。壹基金会，壹基金",
      ["阿里巴巴集团=1", "壹基金=0", "壹基金会=1", "壹基金=0"],
    ],
    [
      "not as the end of some other society",
      "深圳壹基金公益基金会（下称红会）。上海红会与红会，据红会介绍",
      ["深圳壹基金公益基金会=0", "红会=0", "红会=0"],
    ],
    ["nothing introduced", "阿里巴巴集团和阿里", ["阿里巴巴集团=1"]],
    ["a form of one character is refused", "阿里巴巴集团（下称“阿”）。阿", ["阿里巴巴集团=1"]],
  ])("%s", (_, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});

describe("what an earlier part of the page introduced", () => {
  const held: HeldForm[] = [{ form: "基金会", names: [{ record: 0, match: "alone" }] }];

  it.each([
    ["holds from the beginning", "基金会表示，基金会", ["基金会=0", "基金会=0"]],
    ["in Traditional", "基金會表示", ["基金會=0"]],
    ["not as the end of some other name", "某某教育基金会表示", []],
    [
      "until it is introduced for another",
      "基金会。阿里巴巴集团（下称“基金会”）。基金会",
      ["基金会=0", "阿里巴巴集团=1", "基金会=1"],
    ],
    ["or for one that is unknown", "基金会。某某教育基金会（下称“基金会”）。基金会", ["基金会=0"]],
    [
      "beside what this part introduces",
      "基金会与阿里巴巴集团（下称阿里）。阿里，基金会",
      ["基金会=0", "阿里巴巴集团=1", "阿里=1", "基金会=0"],
    ],
  ])("%s", (_, text, expected) => {
    expect(marked(text, held)).toEqual(expected);
  });
});
