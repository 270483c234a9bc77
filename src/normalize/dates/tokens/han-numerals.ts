import numerals from '../words/numerals.json' with { type: 'json' }

const { digits: DIGITS, zero, ten, twenty, thirty, first, years, days } = numerals
const NUMERALS: ReadonlySet<string> = new Set(DIGITS + zero + ten + twenty + thirty + first)
const UNITS: ReadonlySet<string> = new Set(years + days)
/** Most numerals of a number. */
const LONGEST = 5

function toValue(written: string): number {
  if (written === first) return 1
  const [none = '', , two = '', three = ''] = DIGITS
  const plain = written
    .replaceAll(zero, none)
    .replace(twenty, two + ten)
    .replace(thirty, three + ten)
  if (!plain.includes(ten)) return Number([...plain].map((char) => DIGITS.indexOf(char)).join(''))
  const [tens = '', units = ''] = plain.split(ten)
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (units === '' ? 0 : DIGITS.indexOf(units))
}

/** Reads a number in Han numerals before 年 or 日, as in 二〇二三年; undefined where there is none. */
export function readHanNumber(
  line: string,
  start: number,
): { readonly value: number; readonly digits: number; readonly end: number } | undefined {
  let end = start
  while (end - start < LONGEST && NUMERALS.has(line.charAt(end))) end++
  if (end === start || !UNITS.has(line.charAt(end))) return undefined
  const value = toValue(line.slice(start, end))
  return Number.isInteger(value) && value >= 0 ? { value, digits: String(value).length, end } : undefined
}
