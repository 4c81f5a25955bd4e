/** Words before N日 that make days of it and no day of the month: 拘留10日, 为期5日. */
import { wordSet } from "../words.ts";

export const LASTING = wordSet("拘留 为期 连续 历时 长达 超过 不足 不到 不少于 停业 隔离 延长", true);
