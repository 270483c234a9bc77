import type { LanguageRow } from './row.ts'

/** The columns of the language table with phrases that page furniture begins with. */
export const FURNITURE = [
  'related',
  'share',
  'newsletter',
  'comments',
  'paywall',
  'copyright',
  'tags',
  'navigation',
  'advertising',
  'tools',
  'section',
] as const satisfies readonly (keyof LanguageRow)[]

/** All columns whose phrases tell something about a line, in the order of `Cues`. */
export const CUES = [
  ...(['byline', 'role', 'source', 'credit', 'translation'] as const satisfies readonly (keyof LanguageRow)[]),
  ...FURNITURE,
] as const

/** The name of such a column. */
export type Cue = (typeof CUES)[number]
