/** Words before the date up to which all was counted. */
import { words } from "../words.ts";

export const UNTIL = words<string>({ 截至: "截至 截止 截止到 截至到 截止至" }, true);
