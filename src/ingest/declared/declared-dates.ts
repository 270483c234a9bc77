import type { Found } from '../../domain/evidence.ts'
import type { WrittenDate } from '../../domain/instant.ts'
import type { FieldLookup } from './field-lookup.ts'
import { toName } from './field-values.ts'
import { parseWrittenDate } from './written-date.ts'
import type { YamlValue } from './yaml-fields.ts'

/** UTF-16 units of the longest words that may be a date; all of them have a number. */
const LONGEST = 100
const NUMBER = /\p{N}|[一二三四五六七八九十]/u

/** What may be a date in the words of some language, as written; undefined for anything else. */
export function dateWords(text: string): string | undefined {
  const words = text.trim()
  return words.length <= LONGEST && NUMBER.test(words) ? words : undefined
}

const dateIn = (value: YamlValue): WrittenDate | undefined => parseWrittenDate(toName(value) ?? '')
const wordsIn = (value: YamlValue): string | undefined => dateWords(toName(value) ?? '')

/** A declared date, or its words where only the language of the text can tell what they say. */
export interface DateOrWords {
  readonly date: Found<WrittenDate> | undefined
  readonly words: Found<string> | undefined
}

/** Finds a date by any name of its field; what cannot be one gives a remark that it is not as `expected`. */
export function lookupDate({ one }: FieldLookup, name: 'published' | 'modified', expected: string): DateOrWords {
  const words = one(name, wordsIn, expected)
  const date = one(name, dateIn)
  return { date, words: date ? undefined : words }
}
