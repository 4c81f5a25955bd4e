import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const SCRIPT = fileURLToPath(new URL("../../../scripts/annotate.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "shanzhu-annotate-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function run(args: readonly string[], input = "") {
  const child = spawn(process.execPath, [SCRIPT, ...args]);
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { out, err, code, lines: out.trim().split("\n") };
}

const PLAIN = "公益宝贝有800多万商家，\n全省有300个县。";
/** 公益宝贝有800多万商家 as GBK bytes. */
const GBK = Uint8Array.from(
  "b9ab d2e6 b1a6 b1b4 d3d0 38 30 30 b6e0 cdf2 c9cc bcd2"
    .replaceAll(" ", "")
    .match(/../g)
    ?.map((byte) => Number.parseInt(byte, 16)) ?? [],
);
const bytes = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));

describe("json", () => {
  test("one line a file, in order, offsets into the text given", async () => {
    const files = [file("b.txt", PLAIN), file("a.txt", "没有什么")];
    const { lines, code } = await run(["--json", ...files]);
    expect(code).toBe(0);
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect([first.file, second.file]).toEqual(files);
    expect(second.annotations).toEqual([]);
    const [name, figure] = first.annotations;
    expect(name).toEqual({ start: 0, end: 4, text: "公益宝贝", kind: "program", id: "prog-gybb" });
    expect(figure).toMatchObject({
      start: 5,
      end: 10,
      text: "800多万",
      kind: "figure",
      id: "prog-gybb",
      figure: {
        kind: "count",
        low: 8_000_000,
        high: 9_000_000,
        lowExclusive: true,
        highExclusive: true,
        nominal: 8_000_000,
        qualifier: "多",
      },
      verdict: "agree",
    });
    expect(figure.claim).toMatch(/^clm-/);
    expect(figure.reason).toContain("800多万");
    expect(first).not.toHaveProperty("text");
  });

  test("figures without a name only on demand", async () => {
    const path = file("all.txt", "全省有300个县。");
    const of = async (...args: string[]) =>
      JSON.parse((await run(["--json", ...args, path])).out).annotations;
    expect(await of()).toEqual([]);
    expect(await of("--all-figures")).toMatchObject([
      { text: "300个", kind: "figure", figure: { low: 300 } },
    ]);
  });

  test("a byte order mark counts, as it does in the file", async () => {
    const { out } = await run(["--json", file("bom.txt", `\ufeff${PLAIN}`)]);
    expect(JSON.parse(out).annotations[0]).toMatchObject({ start: 1, end: 5, text: "公益宝贝" });
  });

  test("standard input, text or HTML", async () => {
    expect(JSON.parse((await run(["--json", "-"], PLAIN)).out)).toMatchObject({ file: "-" });
    const html = JSON.parse((await run(["--json", "-"], `<!doctype html><p>${PLAIN}</p>`)).out);
    expect(html.text).toContain("公益宝贝有800多万商家");
  });
});

describe("html", () => {
  test("is read as in the browser, its text printed beside the offsets", async () => {
    const page = `<html><head><title>t</title></head><body><nav><a href="/">公益宝贝</a></nav>
      <article><p>公益<b>宝贝</b>有800多万<br>商家参加，大家都很高兴。</p></article></body></html>`;
    const { annotations, text: extracted } = JSON.parse((await run(["--json", file("p.html", page)])).out);
    expect(annotations).toHaveLength(2);
    for (const { start, end, text: words } of annotations) expect(extracted.slice(start, end)).toBe(words);
  });

  test.each([
    '<meta charset="gbk">',
    '<meta http-equiv="Content-Type" content="text/html; charset=GB2312">',
    "",
  ])("in GBK with %j", async (meta) => {
    const path = file("gbk.html", bytes(`<html><head>${meta}</head><body><p>`, GBK, "</p></body></html>"));
    expect(JSON.parse((await run(["--json", path])).out).annotations[0]).toMatchObject({ id: "prog-gybb" });
  });

  test("in Big5, undeclared, as old pages of Taiwan are", async () => {
    // 公益寶貝有八百多萬商家，是真的。
    const hex = "a4bdaf71c45fa8a9a6b3a44ba6caa668b855b0d3ae61a141ac4faf75aabaa143";
    const { out } = await run(["--json", file("big5.txt", Buffer.from(hex, "hex"))]);
    expect(JSON.parse(out).annotations).toMatchObject([{ id: "prog-gybb" }, { text: "八百多萬" }]);
  });

  test("gives its own date of publication", async () => {
    const page = (date: string) =>
      `<html><head><meta property="article:published_time" content="${date}"></head><body><p>心智障碍者家庭支持计划已服务12万个家庭。</p></body></html>`;
    const verdict = async (date: string) =>
      JSON.parse((await run(["--json", file("d.html", page(date))])).out).annotations[1].verdict;
    expect(await verdict("2025-05-10T08:00:00+08:00")).toBe("other-time");
    expect(await verdict("2023-02-28")).toBe("differs");
  });
});

describe("what goes wrong", () => {
  test("one bad file does not stop the others", async () => {
    const good = file("good.txt", PLAIN);
    const { lines, err, code } = await run(["--json", join(folder, "none.txt"), folder, good]);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "").file).toBe(good);
    expect(err).toContain("none.txt: no such file");
    expect(err).toContain("is a directory");
    expect(code).toBe(1);
  });

  test("a file that is no text is read all the same, with a warning", async () => {
    const { lines, err, code } = await run([
      "--json",
      file("x.bin", bytes("%PDF-1.7", Uint8Array.of(0, 0xff, 0xff), PLAIN)),
    ]);
    expect(lines).toHaveLength(1);
    expect(err).toContain("x.bin: is hardly text");
    expect(code).toBe(0);
  });

  test("a reader that stops early, as head does, is no error", async () => {
    const path = file("many.txt", PLAIN);
    const child = spawn(process.execPath, [SCRIPT, "--json", ...new Array(400).fill(path)]);
    const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
    child.stdout.once("data", () => child.stdout.destroy());
    expect([await text(child.stderr), await closed]).toEqual(["", 0]);
  });

  test("--help says how it is used", async () => {
    const { out, code } = await run(["--help"]);
    expect(out).toContain("annotate [--json]");
    expect(code).toBe(0);
  });

  test.each([
    [["--jsn", "x.txt"], "--jsn"],
    [[], "annotate [--json]"],
    [["--published", "yesterday", "x.txt"], "YYYY"],
    [["--published", "2023-13-40", "x.txt"], "YYYY"],
    [["--published", "2023-02-30", "x.txt"], "calendar"],
  ])("%j is a usage error", async (args, message) => {
    const { out, err, code } = await run(args);
    expect([out, code]).toEqual(["", 2]);
    expect(err).toContain(message);
  });
});

test("without --json it is for reading", async () => {
  const { out } = await run([file("read.txt", PLAIN)]);
  expect(out).toContain("公益宝贝 ×1");
  expect(out).toMatch(/800多万\s+一致\s+公益宝贝/);
});
