import { EASTERN } from './eastern-phrases.ts'
import { ENGLISH } from './english-phrases.ts'
import type { ErrorPhrases } from './phrase-row.ts'
import { WESTERN } from './western-phrases.ts'

/** The phrases by language subtag. */
export const ERROR_PHRASES: Readonly<Record<string, ErrorPhrases>> = { en: ENGLISH, ...WESTERN, ...EASTERN }
