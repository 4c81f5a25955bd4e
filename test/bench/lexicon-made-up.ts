/** Names as charities and programs bear them, and text as news is written: made up, the same on every run. */

/** mulberry32: uniform in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = (text: string) => text.trim().split(/\s+/);

const PLACES = words(`
北京 上海 天津 重庆 广东 江苏 浙江 山东 四川 湖北 湖南 河南 河北 福建 安徽 江西 陕西 山西 辽宁 吉林 云南 贵州 广西 甘肃 海南 青海 宁夏 新疆 西藏
内蒙古 黑龙江 深圳 广州 杭州 南京 苏州 成都 武汉 长沙 郑州 西安 青岛 济南 大连 沈阳 长春 哈尔滨 昆明 贵阳 南宁 兰州 太原 合肥 南昌 福州 厦门 宁波 无锡
温州 泉州 佛山 东莞 珠海 中山 惠州 绍兴 嘉兴 台州 金华 徐州 常州 扬州 南通 烟台 潍坊 临沂 洛阳 宜昌 襄阳 株洲 绵阳 遵义 大理 桂林 拉萨 延安 宝鸡 咸阳`);
const LEVELS = ["", "", "", "省", "市", "市", "县", "区", "自治区"];
const THEMES = words(`
爱心 慈善 公益 希望 阳光 春蕾 母亲 儿童 青少年 助学 教育 扶贫 济困 救灾 环境 绿色 生态 健康 医疗 大病 救助 孤独症 心智障碍 听障 视障 残疾人 老年 养老 关爱
乡村 振兴 发展 志愿 服务 社区 社会工作 文化 艺术 科学 阅读 图书 营养 午餐 饮水 卫生 妇女 女童 留守 困境 流浪 动物 保护 红十字 应急 救援 蓝天 海洋 森林 草原
星光 晨曦 春雨 春风 暖阳 彩虹 向日葵 蒲公英 小雨点 萤火虫 微笑 天使 彩云 远山 青苗 新芽 春晖 同心 同行 守望 明天 未来 梦想 成长 家园 幸福 和谐 仁爱 博爱 德善
仁德 厚德 弘毅 致远 求真 明德 立人 启明 思源 感恩 传承 华侨 光彩 同济 安康 平安 福慧 惠民 普惠 益民 乐善 善行 善缘 善水 至善 上善 大爱 真爱`);
const ORGANISATIONS = words(`
慈善总会 慈善会 公益基金会 慈善基金会 教育基金会 基金会 志愿者协会 志愿服务队 社会工作服务中心 社会服务中心 公益服务中心 公益促进会 助学促进会 救助中心 服务中心
发展中心 联合会 协会 救援队 义工联合会 红十字会 残疾人联合会 教育发展基金会 医疗救助基金会 环境保护协会 社会工作者协会`);
const PROGRAMS = words(`
计划 行动 项目 工程 专项基金 公益计划 助学金 奖学金 关爱行动 支持计划 帮扶计划 公益项目 救助项目 图书室 夏令营 互助计划 种子计划 公益行 募捐项目 联合劝募`);
const NEWS = words(`
记者 报道 会议 工作 经济 社会 政府 企业 市场 问题 国家 人民 中国 世界 国际 合作 关系 总统 总理 部长 主席 代表 委员 领导 群众 干部 城市 农村 农业 工业 生产
建设 改革 开放 政策 措施 规定 法律 法院 案件 公安 警方 调查 事故 原因 责任 安全 生活 收入 价格 消费 增长 下降 投资 项目 资金 银行 股市 公司 集团 产品 技术 创新
研究 专家 教授 大学 学校 学生 老师 家长 孩子 医院 医生 患者 疫情 药品 食品 质量 标准 管理 部门 单位 组织 活动 比赛 球队 球员 冠军 联赛 世界杯 奥运会 电影 演员
导演 音乐 艺术 历史 旅游 游客 景区 交通 铁路 高速 机场 航班 天气 降雨 气温 台风 地震 灾区 救援 能源 石油 电力 环境 污染 治理 生态 森林 海洋 资源 土地 房价
住房 小区 居民 社区 服务 网络 信息 手机 电脑 平台 用户 数据 智能 汽车 品牌 销售 品种 粮食 种植 养殖 农民 村民 脱贫 乡村 振兴 发展 教育 文化 健康 医疗 慈善 公益
今年 去年 目前 近日 昨天 今天 上午 下午 期间 以来 以后 之前 同时 其中 表示 认为 指出 强调 介绍 透露 要求 希望 进行 开展 推动 促进 实现 加强 提高 完善 参加 举行
召开 成立 发布 公布 通过 批准 支持 反对 继续 开始 结束 完成 取得 获得 成为 形成 属于 具有 包括 关于 对于 由于 因此 但是 而且 如果 虽然 已经 正在 将要 可能 应该`);
const FUNCTION = [..."的了在是和与有为对从到将被把等这那就也都还又中上下不人他我她一二三个年月日"];

/** Level 1 of GB 2312, the 3,755 commonest characters, in an order of its own so that some are common, most rare. */
function commonCharacters(random: () => number): string[] {
  const decoder = new TextDecoder("gb2312");
  const characters: string[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead++) {
    for (let trail = 0xa1; trail <= (lead === 0xd7 ? 0xf9 : 0xfe); trail++) {
      characters.push(decoder.decode(Uint8Array.of(lead, trail)));
    }
  }
  return characters
    .map((c) => [random(), c] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, c]) => c);
}

/** Words that names are made of besides themes: two characters, a few of them in very many names. */
const WORDS = 12_000;

/** `count` distinct names, 4 to 20 characters long; three quarters have a word in them that is no theme. */
export function madeUpNames(count: number, seed = 1): string[] {
  const random = randomFrom(seed);
  const characters = commonCharacters(random);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
  const oftenFirst = (list: readonly string[]) => list[Math.floor(random() ** 2 * list.length)] as string;
  const vocabulary = Array.from({ length: WORDS }, () => oftenFirst(characters) + oftenFirst(characters));
  const names = new Set<string>();
  while (names.size < count) {
    const where = random() < 0.6 ? pick(PLACES) + pick(LEVELS) : "";
    const what = random() < 0.75 ? oftenFirst(vocabulary) : pick(THEMES);
    const more = random() < 0.5 ? pick(THEMES) : "";
    const kind = random() < 0.35 ? pick(ORGANISATIONS) : pick(PROGRAMS);
    const dated = random() < 0.05 ? String(2010 + Math.floor(random() * 14)) : "";
    names.add(dated + where + what + more + kind);
  }
  return [...names];
}

/** News-like text: some four fifths Chinese characters, and one of the names in every 200 characters. */
export function madeUpNews(length: number, names: readonly string[], seed = 2): string {
  const random = randomFrom(seed);
  const characters = commonCharacters(random);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
  const parts: string[] = [];
  let size = 0;
  let since = 0;
  const add = (part: string) => {
    parts.push(part);
    size += part.length;
    since += part.length;
  };
  while (size < length) {
    for (let clause = 3 + random() * 12; clause > 0; clause--) {
      const kind = random();
      if (kind < 0.52) add(pick(NEWS));
      else if (kind < 0.72) add(pick(FUNCTION));
      else if (kind < 0.88) add(characters[Math.floor(random() ** 3 * characters.length)] as string);
      else if (kind < 0.91) add(pick(PLACES));
      else if (kind < 0.96) add(String(Math.floor(random() * 10_000)));
      else add(random() < 0.5 ? "“" : "”");
    }
    if (since > 200) {
      add(pick(names));
      since = 0;
    }
    add(random() < 0.3 ? "。" : "，");
    if (random() < 0.06) add(random() < 0.7 ? "\n\n" : " ");
  }
  return parts.join("").slice(0, length);
}
