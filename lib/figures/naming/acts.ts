/** What people do with a page or a film, counted in times: 3000万播放, 阅读量超过2亿; and the counters of a page's furniture. */
import { TIME, type Unit } from "../unit.ts";
import { Words } from "../words.ts";

const WORDS =
  "阅读 浏览 播放 观看 点击 转发 点赞 评论 分享 收藏 曝光 讨论 互动 访问 回复 回覆 跟贴 围观".split(" ");

/** Found by their beginning, after a number. */
export const ACTS = new Words<Unit>();
/** Found by their end: 阅读量, before a number in prose. */
export const VOLUMES = new Words<Unit>(true);
/** Found by their end, right before a number that only counts clicks: 阅读 1.2万, 评论数: 12. */
export const COUNTERS = new Words<true>(true);

COUNTERS.add("赞", true);
for (const word of WORDS) {
  ACTS.add(word, TIME);
  for (const name of [word, `${word}量`]) VOLUMES.add(name, TIME);
  for (const name of [word, `${word}量`, `${word}数`]) COUNTERS.add(name, true);
}
