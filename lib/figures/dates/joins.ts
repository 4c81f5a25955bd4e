/** What joins the ends of a range. */
import { words } from "../words.ts";

export const JOINS = words<true>([["- – — —— ~ 至 到 — 〜 --", true]]);
