import { describe, expect, it } from "vitest";
import { toJsonLd } from "../../../lib/dataset/export/json-ld.ts";
import { readDataset } from "../../../scripts/dataset/read.ts";

const { records } = await readDataset("dataset");

function exported(id: string) {
  const record = records.find((each) => each.id === id);
  if (!record) throw new Error(`no ${id}`);
  return toJsonLd(record);
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

  it("gives every record an id and a type, and only links to records that exist", () => {
    const ids = new Set(records.map(({ id }) => `urn:shanzhu:${id}`));
    for (const record of records) {
      const text = JSON.stringify(toJsonLd(record));
      expect(toJsonLd(record)["@type"], record.id).toEqual(expect.any(String));
      for (const [, id] of text.matchAll(/"@id":"([^"]+)"/g)) expect(ids, record.id).toContain(id);
    }
  });
});
