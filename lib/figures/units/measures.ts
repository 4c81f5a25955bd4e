/** Measures: lengths, areas, volumes, weights, energy, data, temperature. */
export const MEASURES =
  "米 公尺:米 公里 千米:公里 英里 海里 厘米 毫米 km:公里 m:米 cm:厘米 mm:毫米 平方米 平米:平方米 平方:平方米 级 ㎡:平方米 平方公里 平方千米:平方公里 亩 公顷 立方米 升 公升:升 毫升 ml:毫升 L:升 吨 公斤 两 千克:公斤 kg:公斤 克 g:克 斤 毫克 mg:毫克 千瓦时:度 kWh:度 度 千瓦 kW:千瓦 兆瓦 MW:兆瓦 吉瓦 瓦 摄氏度 ℃:摄氏度 GB TB MB 千卡 大卡:千卡 分贝 英寸 英吋:英寸 吋:英寸 英尺 加仑 个加仑:加仑 标箱";
