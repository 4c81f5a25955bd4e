/** Nouns that imply the unit where no measure word stands: 800万商家 are 家, 数十亿善款 are 元, 粉丝超1000万 are 人. */
import { type Unit, YUAN } from "../unit.ts";
import { Words } from "../words.ts";

/** Who and what is counted, by its measure word. The last characters do: 爱心人士, 受助学生, 公益组织 end in one of them. */
const COUNTED = {
  人: "消费者 志愿者 参与者 捐赠人 人士 网友 网民 民众 用户 粉丝 观众 师生 学生 在校生 毕业生 考生 学子 学员 儿童 孩子 青少年 儿少 女童 妇女 老人 老年人 贫困人口 病人 患者 患儿 残疾人 人口 群众 居民 村民 市民 农民 员工 职工 教师 老师 医生 人员 家长 党员 会员 代表 专家 嘉宾 骑手 司机 受益人 受益者 青年 社工 游客 选手 照料者 人数 死 伤",
  人次: "人次",
  家: "商家 店铺 门店 企业 公司 机构 组织 基金会 商户 医院",
  户: "家庭 农户 贫困户 建档立卡",
  所: "学校 中小学",
  笔: "订单",
  个: "村庄 社区 网点 国家 城市 包裹 部门",
  册: "图书",
  只: "口罩",
};
const MONEY = "善款 捐款 资金 赠款 物资 支票 资助 财富 基金 收益 积蓄 债务 利润";

/** Words that tell before a number, and after it would begin another phrase: 捐了500万, 社会工作者超200万, 身价上百亿. */
const BEFORE = { 人: "者 人", 笔: "单 笔数", 户: "户", 家: "家", 个: "项目" };
const MONEY_BEFORE =
  "款 金 费 额 资 捐 筹 募 价 价值 收入 支出 投入 销售 营收 票房 市值 规模 GDP 产值 税 骗 花 卖 赚 挣 报销 拿出 欠 借 白银 预算 成本 结余 损失 损 估值 身家 赔付 补贴 薪 缺口";

/** Nouns found by their beginning, right after a number. */
export const NOUNS_AFTER = new Words<Unit>();
/** Nouns found by their end, before a number. */
export const NOUNS_BEFORE = new Words<Unit>(true);

/** Enters nouns divided by blanks, each list under what it is counted in. */
function addNouns(table: Words<Unit>, lists: Readonly<Record<string, string>>): void {
  for (const name in lists)
    for (const word of (lists[name] as string).split(" "))
      table.add(word, { kind: "count", name, factor: 1, word });
}

for (const table of [NOUNS_AFTER, NOUNS_BEFORE]) {
  addNouns(table, COUNTED);
  for (const word of MONEY.split(" ")) table.add(word, YUAN);
}
addNouns(NOUNS_BEFORE, BEFORE);
for (const word of MONEY_BEFORE.split(" ")) NOUNS_BEFORE.add(word, YUAN);
