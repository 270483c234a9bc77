const PLACE = /%(\d)/g

const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]
const MOST_ROMAN = 3999
/** Letters count on as Word does: z, aa, bb. */
const [LETTERS, MOST_LETTERS] = [26, 260]

function roman(number: number): string {
  let [written, left] = ['', number]
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) written += letters
  return written
}

const letters = (number: number): string =>
  String.fromCharCode(65 + ((number - 1) % LETTERS)).repeat(Math.ceil(number / LETTERS))

/** A number in a format of Word; in one that is not listed here, in digits. */
export function writtenNumber(number: number, format: string): string {
  const isRoman = /Roman$/.test(format) && number <= MOST_ROMAN
  const isLetter = /Letter$/.test(format) && number <= MOST_LETTERS
  if (format === 'none') return ''
  if (number < 1 || !(isRoman || isLetter)) return String(number)
  const upper = isRoman ? roman(number) : letters(number)
  return format.startsWith('upper') ? upper : upper.toLowerCase()
}

/** Whether what stands before an item has words, such as `Question %1:`; HTML can number items, but not so. */
export const hasWords = (text: string): boolean => /\p{L}/u.test(text)

/** The words before an item. */
export function wordsBefore(text: string, numbers: readonly string[]): string {
  return text.replace(PLACE, (_, level: string) => numbers[Number(level) - 1] ?? '').trim()
}
