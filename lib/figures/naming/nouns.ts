/** Nouns that imply the unit where no measure word stands: 800万商家 are 家, 数十亿善款 are 元, 粉丝超1000万 are 人. */
import { addUnits, type Unit } from "../unit.ts";
import { Words } from "../words.ts";

/** Who is counted by the head: 人 without a measure word. The last characters do; 爱心人士, 受助学生 end in one of them. */
const PEOPLE =
  "消费者:人 志愿者:人 参与者:人 捐赠人:人 人士:人 爱心人士:人 网友:人 爱心网友:人 网民:人 用户:人 粉丝:人 观众:人 师生:人 学生:人 学子:人 学员:人 儿童:人 孩子:人 青少年:人 留守儿童:人 困境儿童:人 女童:人 妇女:人 老人:人 老年人:人 患者:人 患儿:人 残疾人:人 人口:人 群众:人 居民:人 村民:人 市民:人 农民:人 员工:人 职工:人 教师:人 老师:人 医生:人 医护人员:人 家长:人 人员:人 党员:人 会员:人 代表:人 专家:人 嘉宾:人 骑手:人 司机:人 受益人:人 受益者:人 青年:人 大学生:人 中小学生:人 社工:人 游客:人 选手:人 照料者:人 劳动者:人 贫困人口:人 人数:人 死:人 伤:人 建档立卡:户";
const OTHERS =
  "商家:家 店铺:家 门店:家 企业:家 机构:家 社会组织:家 公益组织:家 慈善组织:家 基金会:家 商户:家 家庭:户 农户:户 贫困户:户 学校:所 中小学:所 医院:家 订单:笔 村庄:个 社区:个 网点:个 国家:个 城市:个 图书:册 口罩:只 包裹:个 项目:个";
const MONEY = "善款:元 捐款:元 资金:元 赠款:元 物资:元 支票:元 资助:元 财富:元 基金:元";

/** Words that tell before a number, and after it would begin another phrase: 捐了500万, 社会工作者超200万, 身价上百亿. */
const BEFORE = "者:人 人:人 人次:人次 单:笔 笔数:笔 户:户 家:家";
const MONEY_BEFORE =
  "款:元 金:元 费:元 额:元 资:元 捐:元 筹:元 募:元 捐赠:元 价:元 价值:元 收入:元 支出:元 投入:元 销售:元 营收:元 市值:元 规模:元 GDP:元 产值:元 税:元 骗了:元 骗:元 花:元 卖了:元 赚:元 挣:元 报销:元 拿出:元 欠:元 借:元 白银:元 预算:元 成本:元 造价:元 结余:元 利润:元 亏损:元 估值:元 身家:元 赔付:元 补贴:元 年薪:元 月薪:元 债务:元 缺口:元";

const after = new Words<Unit | null>();
const before = new Words<Unit | null>(true);
for (const table of [after, before]) {
  addUnits(table, "count", PEOPLE);
  addUnits(table, "count", OTHERS);
  addUnits(table, "money", MONEY);
}
addUnits(before, "count", BEFORE);
addUnits(before, "money", MONEY_BEFORE);

/** Nouns found by their beginning, right after a number. */
export const NOUNS_AFTER = after;
/** Nouns found by their end, before a number. */
export const NOUNS_BEFORE = before;
