import { wordTree } from '../../languages/word-tree.ts'
import calendars from './calendars.json' with { type: 'json' }
import { fold } from './fold.ts'
import type { LanguageRow } from './language-row.ts'
import rows from './languages.json' with { type: 'json' }
import zones from './zones.json' with { type: 'json' }

/** The calendars of month names. Years of `lunar` and `other` are not converted, so their dates are incomplete. */
export type Calendar = 'gregorian' | 'solar' | 'ethiopic' | 'lunar' | 'other'

/** A month that a word may mean. */
export interface MonthSense {
  readonly month: number
  readonly calendar: Calendar
  readonly languages: readonly string[]
  /** Where a unit follows the number of the month (`11月3日`), the day does so too, and the year precedes both. */
  readonly dayFollows?: true
}

/** A part of the day on a twelve-hour clock. */
export type DayPart = 'am' | 'pm' | 'noon' | 'night'

/** All that a word may mean in a date, over all languages. */
export interface Word {
  months?: MonthSense[]
  weekday?: number
  half?: DayPart
  label?: 'published' | 'modified'
  labelsFollow?: true
  zone?: string
  /** Offset from the years of this era to Gregorian years. */
  era?: number
  monthUnit?: 'before' | 'after'
  timeUnit?: 'hour' | 'minute' | 'second'
  /**
   * The only spelling that counts, in lower case, of a name with a number in it: `thứ 3` is Tuesday, `Thu 3` is not.
   */
  exact?: string
  join?: true
  clock?: true
  span?: true
  ago?: true
  agoBegins?: true
  day?: true
  reading?: true
  other?: true
}

/** All words of all languages by their folded spellings. */
const words = new Map<string, Word>()

/** Scripts without spaces, where only the dot may tell an abbreviation from the beginning of a word. */
const UNSPACED = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}]/u

/** Equivalent spellings of a name: with and without the dots and spaces of an abbreviation, or a zero-width joiner. */
function spellings(name: string): Set<string> {
  const plain = fold(name.replaceAll('\u200c', ' ')).trim()
  const forms = new Set([plain, fold(name.replaceAll('\u200c', '')).trim()])
  if (plain.includes('.') && !UNSPACED.test(plain)) {
    forms.add(plain.replaceAll(' ', ''))
    for (const form of [...forms]) forms.add(form.replace(/\.$/, '')).add(form.replaceAll('.', ''))
  }
  return forms
}

function wordsOf(names: string | undefined): Word[] {
  return (names ?? '').split(',').flatMap((name) => {
    const forms = name.trim() === '' ? [] : [...spellings(name)]
    return forms.map((form) => wordOf(form, name.trim()))
  })
}

function wordOf(form: string, name: string): Word {
  const known = words.get(form)
  if (known) return known
  const word: Word = /\d/.test(form) ? { exact: name } : {}
  words.set(form, word)
  return word
}

function addMonths(groups: string, calendar: Calendar, language: string): void {
  for (const [index, names] of groups.split('|').entries()) {
    for (const word of wordsOf(names)) addMonth(word, index + 1, calendar, language)
  }
}

/** Adds a sense to a word, or a language to the sense that it has already. */
function addMonth(word: Word, month: number, calendar: Calendar, language: string): void {
  word.months ??= []
  const same = word.months.findIndex((sense) => sense.month === month && sense.calendar === calendar)
  const languages = same < 0 ? [] : (word.months[same]?.languages ?? [])
  if (languages.includes(language)) return
  word.months.splice(same < 0 ? word.months.length : same, same < 0 ? 0 : 1, {
    month,
    calendar,
    languages: [...languages, language],
  })
}

function addNames(row: LanguageRow): void {
  addMonths(row.months ?? '', 'gregorian', row.language)
  for (const [weekday, names] of row.weekdays.split('|').entries()) {
    for (const word of wordsOf(names)) word.weekday ??= weekday
  }
  for (const part of ['am', 'pm', 'noon', 'night'] as const) {
    for (const word of wordsOf(row[part])) word.half ??= part
  }
  for (const word of wordsOf(row.monthBefore)) word.monthUnit = 'before'
  for (const word of wordsOf(row.monthAfter)) word.monthUnit = 'after'
}

function addUnits(row: LanguageRow): void {
  for (const word of wordsOf(row.hours)) word.timeUnit ??= 'hour'
  for (const word of wordsOf(row.minutes)) word.timeUnit ??= 'minute'
  for (const word of wordsOf(row.seconds)) word.timeUnit ??= 'second'
  for (const word of wordsOf(row.join)) word.join = true
  for (const word of wordsOf(row.clock)) word.clock = true
  for (const word of wordsOf(row.spans)) word.span = true
  for (const word of wordsOf(row.ago)) word.ago = true
  for (const word of wordsOf(row.agoBegins)) word.agoBegins = true
  for (const word of wordsOf(row.days)) word.day = true
  for (const word of wordsOf(row.reading)) word.reading = true
  for (const word of wordsOf(row.others)) word.other = true
}

function addLabels(row: LanguageRow): void {
  for (const label of ['published', 'modified'] as const) {
    for (const word of wordsOf(row[label])) {
      word.label ??= label
      if (row.labelsFollow) word.labelsFollow = true
    }
  }
}

for (const row of rows as readonly LanguageRow[]) {
  addNames(row)
  addUnits(row)
  addLabels(row)
}
for (const calendar of ['solar', 'ethiopic', 'lunar', 'other'] as const) {
  for (const groups of calendars[calendar]) addMonths(groups, calendar, '')
}
for (const era of calendars.eras) for (const word of wordsOf(era.names)) word.era = era.offset
for (const zone of zones) for (const word of wordsOf(zone.names)) word.zone ??= zone.zone

/** The orders of digits other than day, month, year, by language. */
export const ORDERS: ReadonlyMap<string, string> = new Map(
  (rows as readonly LanguageRow[]).flatMap((row) => (row.order ? [[row.language, row.order] as const] : [])),
)

/** The regions of a language where its order holds, in lower case, if it does not in others. */
export const REGIONS: ReadonlyMap<string, readonly string[]> = new Map(
  (rows as readonly LanguageRow[]).flatMap((row) =>
    row.orderIn ? [[row.language, row.orderIn.split(',')] as const] : [],
  ),
)

/** Languages whose dates in digits may count years in a calendar of their own, by calendar. */
export const IN_DIGITS: Readonly<Record<'solar' | 'buddhist' | 'republican', readonly string[]>> = calendars.inDigits

/** The trie of all folded spellings. */
export const WORDS = wordTree([...words.keys()])

const inOrder = [...words.values()]
// The trie has the spellings now, and they take a megabyte.
words.clear()

/** What the word may mean that ends at a node of the trie; undefined where none ends. */
export function wordAt(node: number): Word | undefined {
  const place = WORDS.wordAt(node)
  // Reading an array at a negative index is slow in V8: it is a lookup by property name.
  return place < 0 ? undefined : inOrder[place]
}
