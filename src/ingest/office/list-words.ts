import type { NumberStyle } from '../../domain/block.ts'

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
/** Letters count on as programs do: z, aa, bb. */
const [LETTERS, MOST_LETTERS] = [26, 260]

function roman(number: number): string {
  let [written, left] = ['', number]
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) written += letters
  return written
}

const letters = (number: number): string =>
  String.fromCharCode(65 + ((number - 1) % LETTERS)).repeat(Math.ceil(number / LETTERS))

/** A number as lists show it; in digits if the style is none of those of HTML. */
export function writtenNumber(number: number, style: NumberStyle | undefined): string {
  const isRoman = (style === 'i' || style === 'I') && number <= MOST_ROMAN
  const isLetter = (style === 'a' || style === 'A') && number <= MOST_LETTERS
  if (number < 1 || !(isRoman || isLetter)) return String(number)
  const upper = isRoman ? roman(number) : letters(number)
  return style === 'I' || style === 'A' ? upper : upper.toLowerCase()
}

/** Whether what stands before an item has words, such as `Question 1:`; HTML can number items, but not so. */
export const hasWords = (text: string): boolean => /\p{L}/u.test(text)
