import { late } from '../../content/late-package.ts'

const ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Languages whose month names feeds use in place of English ones. */
const LANGUAGES =
  'ca cs da de el es et fi fr hr hu id is it lt lv nb nl pl pt ro ru bg sk sl sr sv tr uk vi be ms sw'.split(' ')

const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
]

/** Ignores accents, case and full stops. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
}

function namesIn(language: string): readonly (readonly [name: string, month: number])[] {
  return FORMS.flatMap((form) => {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' })
    return ENGLISH.flatMap((_, at) => {
      const part = format.formatToParts(Date.UTC(2026, at, 1)).find(({ type }) => type === 'month')
      const name = folded(part?.value ?? '')
      return /^\p{L}{3,}$/u.test(name) ? [[name, at + 1] as const] : []
    })
  })
}

/** Names that mean different months in different languages, such as `listopad`, are excluded. */
const monthByName = late(() => {
  const months = Map.groupBy(LANGUAGES.flatMap(namesIn), ([name]) => name)
  const told = Array.from(months, ([name, rows]) => [name, new Set(rows.map(([, month]) => month))] as const)
  return new Map(told.flatMap(([name, set]) => (set.size === 1 ? [[name, [...set][0] ?? 0] as const] : [])))
})

/**
 * The month that a name, or at least its first three letters, stands for: in English, otherwise in other languages; 0
 * if none.
 */
export function monthNamed(written: string): number {
  const name = folded(written)
  const english = name.length < 3 ? -1 : ENGLISH.findIndex((month) => month.startsWith(name))
  return english >= 0 ? english + 1 : (monthByName().get(name) ?? 0)
}
