const DIGITS = '〇一二三四五六七八九'
const NUMERAL = /[〇零元一二三四五六七八九十廿卅]/
const UNIT = /[年日号號]/
/** Most numerals of a number. */
const LONGEST = 5

function toValue(numerals: string): number {
  if (numerals === '元') return 1
  const plain = numerals.replaceAll('零', '〇').replace('廿', '二十').replace('卅', '三十')
  if (!plain.includes('十')) return Number([...plain].map((char) => DIGITS.indexOf(char)).join(''))
  const [tens = '', units = ''] = plain.split('十')
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (units === '' ? 0 : DIGITS.indexOf(units))
}

/** Reads a number in Han numerals before 年 or 日, as in 二〇二三年; undefined where there is none. */
export function readHanNumber(
  line: string,
  start: number,
): { readonly value: number; readonly digits: number; readonly end: number } | undefined {
  let end = start
  while (end - start < LONGEST && NUMERAL.test(line.charAt(end))) end++
  if (end === start || !UNIT.test(line.charAt(end))) return undefined
  const value = toValue(line.slice(start, end))
  return Number.isInteger(value) && value >= 0 ? { value, digits: String(value).length, end } : undefined
}
