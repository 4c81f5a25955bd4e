/** Measures: lengths, areas, volumes, weights, energy, electricity, data, temperature. */
export const MEASURES =
  "米 里 公尺:米 公分:厘米 公厘:毫米 浬:海里 公里 千米:公里 英里 海里 厘米 毫米 km:公里 m:米 cm:厘米 mm:毫米 平方米 平米:平方米 平方:平方米 平方公尺:平方米 级 ㎡:平方米 m²:平方米 m2:平方米 km²:平方公里 km2:平方公里 平方公里 平方千米:平方公里 亩 公顷 坪 立方米 立方公尺:立方米 升 公升:升 毫升 ml:毫升 L:升 吨 公吨:吨 公斤 两 千克:公斤 kg:公斤 克 g:克 斤 毫克 mg:毫克 公克:克 磅 千瓦时:度 kWh:度 度 千瓦 kW:千瓦 兆瓦 瓦 毫安时 mAh:毫安时 赫兹 Hz:赫兹 摄氏度 ℃:摄氏度 GB MB 分贝 英寸 英吋:英寸 吋:英寸 寸 英尺 ?加仑:加仑 尺 呎 平方呎";
