import { afterAll, describe, expect, it } from "vitest";
import { serveSite } from "../../pages/server.ts";

const site = await serveSite({ port: 0, host: "127.0.0.1" });
afterAll(() => site.close());

const get = (path: string) => fetch(new URL(path, site.url));

describe("the sample site", () => {
  it("shows its front page, which links to pages that exist", async () => {
    const html = await (await get("/")).text();
    const links = [...html.matchAll(/<li>\s*<a href="([^"]+)"/g)].map(([, href]) => href as string);
    expect(links.length).toBeGreaterThanOrEqual(8);
    for (const link of links) expect((await get(link)).status, link).toBe(200);
  });

  it("is never cached and names its types", async () => {
    const page = await get("/site.css");
    expect(page.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(page.headers.get("cache-control")).toBe("no-store");
  });

  it("answers every route of the single-page app with the app", async () => {
    expect(await (await get("/app/parcels")).text()).toBe(await (await get("/app/")).text());
    expect((await get("/app/app.js")).headers.get("content-type")).toContain("javascript");
  });

  it("keeps the old page in GBK", async () => {
    const bytes = await (await get("/gbk.html")).arrayBuffer();
    expect(new TextDecoder("gbk", { fatal: true }).decode(bytes)).toContain("乡村特派员");
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow();
  });

  it.each(["/nowhere.html", "/..%2fserver.ts", "/%2e%2e/server.ts", "/%", "/app/none.js"])(
    "has no %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
