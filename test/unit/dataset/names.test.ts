import { describe, expect, it } from "vitest";
import { dossierOf } from "../../../lib/dataset/gather.ts";
import { namesOf } from "../../../lib/dataset/names.ts";
import { readDataset } from "../../../scripts/dataset/read.ts";

const { records } = await readDataset("dataset");

describe("namesOf", () => {
  const { names, directory } = namesOf(records);

  it("points from every name to the id of its record", () => {
    const former = names.find(({ text }) => text === "中国扶贫基金会");
    expect(directory[former?.record ?? -1]).toBe("org-cfrd");
    expect(former).toMatchObject({ match: "alone", validThrough: "2022-06" });
  });

  it("is the same whatever the order of the records", () => {
    expect(namesOf(records.toReversed())).toEqual({ names, directory });
  });

  it("carries negative, hidden and context names as such", () => {
    const how = (text: string) =>
      names.filter((name) => name.text === text).map(({ match, hidden }) => [match, hidden]);
    expect(how("科技特派员")).toEqual([["negative", undefined]]);
    expect(how("中国扶贫基会")).toEqual([["context", true]]);
    expect(how("蓝色行动")).toEqual([["context", undefined]]);
  });
});

describe("dossierOf", () => {
  const gather = dossierOf(records);

  it("brings the claims about a record with their metrics and sources", async () => {
    const { records: named, claims, metrics, sources } = await gather(["prog-blue"]);
    expect([...named.keys()]).toEqual(["prog-blue"]);
    expect(claims.map(({ surface }) => surface)).toContain("365家");
    expect(new Set(claims.map(({ about }) => about))).toEqual(new Set(["prog-blue"]));
    for (const { metric, reportedIn } of claims) {
      expect(metrics.has(metric)).toBe(true);
      expect(sources.has(reportedIn)).toBe(true);
    }
  });

  it("passes over unknown ids and brings nothing twice", async () => {
    const once = await gather(["org-cfrd"]);
    expect(await gather(["org-cfrd", "org-nobody", "org-cfrd"])).toEqual(once);
  });
});
