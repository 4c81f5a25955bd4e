/** Currencies; never converted into one another. 分 is money only where its clause speaks of money. */
export const MONEY =
  "元 元人民币:元 圆:元 块:元 块钱:元 蚊:元 毫:元:0.1 角:元:0.1 角钱:元:0.1 毛:元:0.1 毛钱:元:0.1 分钱:元:0.01 人民币:元 美元 美金:美元 USD:美元 港元 港币:港元 澳门元 澳门币:澳门元 欧元 英镑 英磅:英镑 日元 日圆:日元 韩元 韩圆:韩元 新台币 台币:新台币 新加坡元 新元:新加坡元 澳元 加元 卢布 卢比 泰铢 法郎 元港币:港元 越南盾";
