import { escapePattern } from '../../languages/patterns.ts'
import type { LanguageRow } from './language-row.ts'
import rows from './languages.json' with { type: 'json' }

const words = (rows as readonly LanguageRow[])
  .flatMap(({ am, pm }) => [am, pm])
  .flatMap((cell) => (cell ?? '').split(','))
  .map((word) => word.replace(/\s/gu, ''))
  .filter((word) => word.endsWith('.'))
const patterns = [...new Set(words)].map((word) => word.split('.').filter(Boolean).map(escapePattern).join('\\.\\s?'))
const HALF_DAY = new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})\\.$`, 'iu')

/** Whether a text ends with a half of the day whose full stop ends no sentence: "3:05 p.m.". */
export const endsInHalfDay = (text: string): boolean => HALF_DAY.test(text)
