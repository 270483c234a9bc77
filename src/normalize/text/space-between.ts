import { kindsOf, UNSPACED } from '../../content/characters.ts'

const isWide = (one: string): boolean =>
  (kindsOf(one.charCodeAt(0)) & UNSPACED) !== 0 || /^[\u3000-\u303f\uff00-\uff60]/u.test(one)

/** Quotation marks, dots and dashes that Chinese and Latin share; they are as wide as the character beside them. */
const SHARED = /[“”‘’…—]/u
const endsWide = (line: string): boolean =>
  isWide(line.slice(-1)) || (SHARED.test(line.slice(-1)) && isWide(line.slice(-2)))
const beginsWide = (line: string): boolean => isWide(line) || (SHARED.test(line.charAt(0)) && isWide(line.slice(1, 2)))

/** What separates two lines that are joined: a space, or nothing between scripts without spaces. */
export const spaceBetween = (line: string, next: string): string => (endsWide(line) && beginsWide(next) ? '' : ' ')
