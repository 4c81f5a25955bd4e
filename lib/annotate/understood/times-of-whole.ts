/**
 * Times that leave a figure the total up to then. In a lead, @ is a date, ~ a length of time, & an ordinal; ◇ is when it
 * all began and § how long it has been there.
 */

const FORMS = [
  /[自从]◇年?(?:以来|至今|起|开始)?/,
  /(?:截[至止]到?|[到至])@年?[底末初]*(?:为止|时)?/,
  /@[底末]/,
  /(?:自|从|于|在)?[@◇][初底春夏秋冬]?(?:正式|共同|联合)?(?:成立|创立|创办|发起|启动|诞生|上线|推出|设立|开始|开展|起步|起)/,
  /(?:成立|创立|创办|发起|启动|诞生|上线|推出|设立|始)于[@◇]/,
  /(?:诞生|上线|成立|创立|启动|发起|走过|做了|历经|历时|开展|运行|坚持|推出)了?[~§]/,
  /[~§](?:以来|多?来|间|里|中|过去)/,
  /[~§]的?(?:历程|岁月|时间|时光|光阴|发展|努力|坚持|积累|实践)/,
  /(?<=‖["”]?)[~§](?=:)/,
  /(?:进入|已是|迎来|连续|今[年天]是|走到|走过|坚持)了?&/,
];
const AS_OF = new RegExp(FORMS.map(({ source }) => source).join("|"), "g");
export const TIMES = /[@~&◇]/g;
const ANY = /[@~&◇§]/;
/** 2022年，…累计, 到了今天已…: counted up to then. */
const COUNTED_UP = /[@~&◇](?=.*(?:累计|已))/g;
/** 2012年时, 比2012年增长, of a figure that is on record of that year, or since it. */
const OF_THAT_TIME = /(?<=@)年?时|[比较](?=@)/g;

/** The words without the times that leave a figure what the record has; `compared`: whatever time is named. */
export function withoutTimes(said: string, compared: boolean): string {
  if (!ANY.test(said)) return said;
  const words = said.replace(AS_OF, "");
  return compared ? words.replace(OF_THAT_TIME, "").replace(TIMES, "") : words.replace(COUNTED_UP, "");
}
