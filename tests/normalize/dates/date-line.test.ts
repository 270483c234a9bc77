import { describe, expect, test } from 'vitest'
import { readDateLine } from '../../../src/normalize/dates/date-line.ts'

const WHOLE: string[] = [
  'Publié le jeudi 4 mars 2021 à 07h47',
  'Updated: Mar 5, 2021 08:05am PDT',
  'Mar 5, 2021 · 6 min read',
  'Stand: 10:49 UhrLesedauer: 5 Minuten',
  '2021年3月5日 読了時間 3 分',
  '3 分で読める',
  'hace 3 días',
  'Yesterday',
  'Heute, 12:30 Uhr',
  'Dzisiaj, 05-03-2021 13:29',
  'PublishedThursday 1:30PM',
]

describe('nothing but dates', () => {
  test.each(WHOLE)('%s', (line) => {
    expect(readDateLine(line)).toMatchObject({ share: 1, rest: '' })
  })
})

const LEFT: [line: string, rest: string][] = [
  ['Von Anna Beispiel 28. April 2023, 20:22 Uhr', 'Von Anna Beispiel'],
  ['Ann ExamplePublished Jul 17, 2024, 11:21am|Updated Jul 17, 2024, 6:39pm', 'Ann Example'],
  ['By A. Writer | March 5, 2021 | World', 'By A. Writer | World'],
  ['Written by A. Writer, PhD on March 5, 2021', 'by A. Writer, PhD'],
  ['鈴木花子2021年3月5日 21時37分', '鈴木花子'],
  ['AFP 5 mars 2021 à 07:19 (Mis à jour : 5 mars 2021 à 07:38)', 'AFP'],
  ['— Example (@example) March 5, 2021', 'Example (@example)'],
  ['5. März 2021, 10:38 Uhr | Max Muster', 'Max Muster'],
  ['5. März 2021 – Die Brücke', 'Die Brücke'],
  ['5 de marzo de 2021.- La asamblea', 'La asamblea'],
  ['5. März 2021, Fr.', ''],
]

describe('what is left beside the dates', () => {
  test.each(LEFT)('%s', (line, rest) => {
    expect(readDateLine(line).rest).toBe(rest)
  })
})

const PROSE: string[] = [
  'She was born on 5 May 1957 in Paris and published her first book in 1980.',
  'Am 5. März 2021 hatte der Rat beschlossen, die Brücke abzureißen.',
  '新华社北京3月5日电 国务院今天举行会议研究有关工作，会议强调必须坚持稳中求进。',
  'Today’s headlines',
  'Nothing here is a date at all',
]

test.each(PROSE)('running text is no date line: %s', (line) => {
  expect(readDateLine(line).share).toBeLessThan(0.35)
})

const OPENING: [line: string, opens: 'published' | 'modified' | undefined][] = [
  ['Published:', 'published'],
  ['Veröffentlicht am', 'published'],
  ['Last updated', 'modified'],
  ['更新日：', 'modified'],
  ['Published 5 March 2021', undefined],
]

test.each(OPENING)('a label that waits for the next line: %s', (line, opens) => {
  expect(readDateLine(line).opens).toBe(opens)
})
