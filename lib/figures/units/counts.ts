/** Measure words that count; 名 and 位 count people, and so do the nouns that take no measure word of their own. */
export const COUNTS =
  "人 号人:人 人次 人(次):人次 人（次）:人次 省次 名:人 位:人 口:人 个 户 家 户次 家次 所 笔 单 单位 次 件 份 套 本 册 箱 袋 包 瓶 罐 盒 桶 台 辆 部 架 艘 座 栋 幢 间 条 只 头 匹 株 棵 颗 朵 粒 片 盏 张 床 席 桌 副 双 对 支 枚 顶 节 篇 首 曲 集 期 批 批次:批 届 场 场次:场 轮 站 班 队 组 团 处 项 类 大类:类 种 样 款 票 股 幅 面 把 根 滴 顿 餐 例 宗 起 桩 门 堂 课时 学时 岁 周岁:岁 层 页 字 行 句 车 车次 趟 班次 人份 件次 台次 例次 群 排 步 分 国 省 市 县 区 镇 乡 村 省份:省 省区市:省 县区 市县 区县 县市 乡镇 针 盘 碗 杯 代 星 封 州 州县 县市 省级:省 锅 通";
