import { describe, expect, it } from "vitest";
import { toJsonLd } from "../../../lib/dataset/export/json-ld.ts";
import type { Claim } from "../../../lib/dataset/schema.ts";
import { readDataset } from "../../../scripts/dataset/read.ts";

const { records } = await readDataset("dataset");

function exported(id: string): Record<string, unknown> {
  const record = records.find((each) => each.id === id);
  if (!record) throw new Error(`no ${id}`);
  return toJsonLd([record])["@graph"][0] ?? {};
}

describe("schema.org JSON-LD", () => {
  it("tells an organisation with its names, but not what it must not be taken for", () => {
    const organisation = exported("org-sdgs");
    expect(organisation).toMatchObject({ "@type": "Corporation", name: "水滴公司" });
    expect(organisation.alternateName).toContain("水滴集团");
    expect(organisation.alternateName).not.toContain("水滴筹");
  });

  it("keeps misprints to itself", () => {
    expect(exported("org-cfrd").alternateName).not.toContain("中国扶贫基会");
  });

  it("links a program to those who fund it and those who run it", () => {
    expect(exported("prog-fsp")).toMatchObject({
      foundingDate: "2019",
      funder: [{ "@id": "urn:shanzhu:org-sdgy" }],
      member: [{ roleName: "accountable", member: { "@id": "urn:shanzhu:org-onefoundation" } }, {}],
    });
  });

  it("tells a claim as an observation with open and excluded bounds", () => {
    expect(exported("clm-fsp-funds-2022-12")).toMatchObject({
      "@type": "Claim",
      name: "超1000万元",
      about: {
        observationDate: "2022-12",
        value: { minValue: 10_000_000, unitText: "元", additionalProperty: [{ value: "minValue" }] },
      },
      author: { name: "郭南洋" },
    });
  });

  it("says of a part that it is one, of a rate what it is per, of a target that it is none yet", () => {
    const claim = records.find((each) => each.id === "clm-txcpy-trained-qinglong");
    expect(claim).toMatchObject({ kind: "claim" });
    const altered = { ...(claim as Claim), stance: "target" as const, per: "年" };
    expect(toJsonLd([altered])["@graph"][0]).toMatchObject({
      about: {
        spatialCoverage: "青龙县",
        measurementDenominator: "年",
        measurementQualifier: "target",
        statType: "cumulative",
      },
    });
    expect(exported("clm-txcpy-trained-qinglong").about).not.toHaveProperty("measurementQualifier");
  });

  it("gives every record an id and a type, and only links to records that exist", () => {
    const ids = new Set(records.map(({ id }) => `urn:shanzhu:${id}`));
    const nodes = toJsonLd(records)["@graph"];
    expect(nodes.map((node) => node["@id"])).toEqual([...ids]);
    for (const node of nodes) {
      expect(node["@type"], String(node["@id"])).toEqual(expect.any(String));
      for (const [, id] of JSON.stringify(node).matchAll(/"@id":"([^"]+)"/g)) expect(ids).toContain(id);
    }
  });
});
