import { expect, test } from "vitest";
import { noteAddress } from "../../../lib/notes/address.ts";
import { noteOf } from "./example.ts";

test("a note leads to its words, a note on the article to the article", () => {
  const rawUrl = "https://gongyi.example/a?id=1";
  expect(noteAddress({ rawUrl })).toBe(rawUrl);
  const { target } = noteOf({ id: "urn:a", quote: "累计帮助超过800多万人次" });
  expect(target && noteAddress({ rawUrl, target })).toMatch(/^https:\/\/gongyi\.example\/a\?id=1#:~:text=/);
});

test.each(["javascript:alert(1)", "file:///etc/hosts", "data:text/html,x", "gongyi.example/a"])(
  "%s is no place to go",
  (rawUrl) => expect(noteAddress({ rawUrl })).toBeUndefined(),
);
