/** What joins the ends of a range. */
import { wordSet } from "../words.ts";

export const JOINS = wordSet("- – — —— ~ 至 到 — 〜 --");
