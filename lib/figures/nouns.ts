/** Nouns that imply the unit where no measure word stands: 800万商家 are 家, 数十亿善款 are 元. */
import type { Unit } from "./unit.ts";
import { Words } from "./words.ts";

const PEOPLE =
  "消费者 志愿者 参与者 捐赠人 捐款人 捐赠者 捐款者 爱心人士 爱心网友 网友 网民 用户 粉丝 观众 听众 读者 师生 学生 学子 学员 学童 儿童 孩子 少年 青少年 留守儿童 困境儿童 女童 女生 男生 女性 妇女 老人 老年人 长者 患者 病人 患儿 残疾人 残障人士 人口 群众 居民 村民 市民 农民 农户家 员工 职工 工人 教师 老师 医生 护士 医护人员 医务人员 家长 人员 干部 党员 队员 会员 代表 嘉宾 专家 骑手 司机 救援人员 受益人 受益者 青年 大学生 中小学生 小学生 中学生 高中生 公众 社工 义工 劳动者 贫困人口 灾民 受灾群众 游客 选手 跑者 人群 照料者 球迷 读书人 从业者 新生 毕业生 工作人员 捐赠用户 爱心用户 爱心市民 退役军人 农民工 儿童青少年 人参与 人受益 人参加";
const OTHERS =
  "商家:家 店铺:家 门店:家 企业:家 机构:家 社会组织:家 公益组织:家 慈善组织:家 基金会:家 商户:家 网店:家 淘宝商家:家 天猫商家:家 卖家:家 公司:家 家庭:户 农户:户 住户:户 贫困户:户 农村家庭:户 困难家庭:户 学校:所 小学:所 中学:所 医院:家 订单:笔 项目:个 公益项目:个 慈善项目:个 村庄:个 社区:个 网点:个 站点:个 国家:个 城市:个 善款:元 捐款:元 资金:元 赠款:元 救灾款:元 款项:元 物资:元 拨款:元 现金:元 公益金:元 经费:元 奖金:元 补助:元 补贴:元 资助:元 投入:元 贷款:元 工资:元 收入:元 图书:册 书籍:册 包裹:个 口罩:只";

const MONEY = "元";

function build(): Words<Unit> {
  const table = new Words<Unit>();
  for (const word of PEOPLE.split(" ")) table.add(word, { kind: "count", name: "人", factor: 1, word });
  for (const entry of OTHERS.split(" ")) {
    const [word = "", name = ""] = entry.split(":");
    table.add(word, { kind: name === MONEY ? "money" : "count", name, factor: 1, word });
  }
  return table;
}

export const NOUNS = build();
