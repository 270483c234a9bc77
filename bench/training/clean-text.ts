import type { Case } from '../cases.ts'

const DATES: readonly ((year: string, month: string, day: string, time: string) => string)[] = [
  (year, month, day, time) => `${day}/${month}/${year} ${time}`,
  (year, month, day, time) => `${year}-${month}-${day} ${time} (GMT+7)`,
  (year, month, day) => `${day}.${month}.${year}`,
]
const CREDITS = ['Photo : AFP', '(Foto: dpa)', 'Photo: Reuters', '© AFP', 'Ảnh: TTXVN', '写真＝共同']

/**
 * A text made of the labelled parts of a case. By `turn`, the standfirst, byline, date, captions and even the title
 * come and go and change places.
 */
export function cleanText({ expect }: Case, turn: number): string[] {
  const { title, standfirst, authors, published, captions, body = [] } = expect
  const names = authors?.length && turn % 4 < 3 ? authors.join(', ') : ''
  const byline = turn % 8 < 3 ? names.toUpperCase() : names
  const source = byline && turn % 7 < 2 ? ' (Presse)' : ''
  const [year = '', month = '', day = '', time = ''] = (published ?? '').split(/[-T]/)
  const date = published && turn % 5 < 3 ? (DATES[turn % DATES.length]?.(year, month, day, time) ?? '') : ''
  const half = body.length >> 1
  const credit = CREDITS[turn % CREDITS.length]
  const pictures = (captions?.length ? captions : body.slice(2, 4).map((text) => text.slice(0, 140))).map(
    (text) => `${text} ${credit}`,
  )
  const lead = turn % 3 === 1 ? [pictures[0] ?? '', turn % 2 ? (pictures[0] ?? '') : ''] : []
  const head = turn % 2 ? [...lead, turn % 6 === 5 ? '' : title] : [turn % 6 === 4 ? '' : title, ...lead]
  return [
    ...head,
    turn % 3 === 0 ? (standfirst?.[0] ?? '') : '',
    ...(turn % 5 === 0 ? [byline, date] : [`${byline}${source} ${date}`.trim()]),
    ...body.slice(0, half),
    turn % 4 === 1 ? (pictures[1] ?? '') : '',
    ...body.slice(half),
  ].filter((line) => line !== '')
}
