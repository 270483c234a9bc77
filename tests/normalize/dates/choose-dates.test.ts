import { describe, expect, test } from 'vitest'
import { chooseDates } from '../../../src/normalize/dates/choose-dates.ts'
import type { DateCandidate, Place } from '../../../src/normalize/dates/date-candidate.ts'
import { readDateLine } from '../../../src/normalize/dates/date-line.ts'

/** Lines written `place: text`, numbered from 1. */
function candidatesOf(language: string, ...lines: string[]): DateCandidate[] {
  return lines.map((line, index) => {
    const [, place = 'body', text = ''] = /^(\w+): (.*)$/.exec(line) ?? []
    return {
      line: index + 1,
      place: place as Place,
      ends: text.endsWith('.'),
      reading: readDateLine(text, { language }),
    }
  })
}

const PUBLISHED: [clause: string, lines: string[], wall: string | undefined, language?: string][] = [
  ['below the title', ['title: Bridge reopens', 'head: 5 March 2021', 'body: It closed on 1 May 2020.'], '2021-03-05'],
  ['above the title', ['above: 5 March 2021', 'title: Bridge reopens', 'body: Traffic flows.'], '2021-03-05'],
  [
    'with the byline',
    ['title: Brücke offen', 'head: Von Anna Beispiel 5. März 2021, 18:05 Uhr'],
    '2021-03-05T18:05',
    'de',
  ],
  [
    'before the change, in either order',
    ['title: T', 'head: Updated: 6 March 2021', 'head: Published: 5 March 2021'],
    '2021-03-05',
  ],
  [
    'rather than dates of events on its line',
    ['title: T', 'head: Incident: 3 August 2022. Sentenced: 9 February 2024. Published: 12 February 2024'],
    '2024-02-12',
  ],
  [
    'rather than the date of an event on the line above',
    ['title: T', 'head: Sentenced: 3 August 2022', 'head: Published: 12 February 2024'],
    '2024-02-12',
  ],
  ['with a label of its own', ['title: T', 'head: Sentenced: 3 August 2022'], '2022-08-03'],
  ['the change alone serves', ['title: T', 'head: Updated 6 March 2021'], '2021-03-06'],
  [
    'the same day with a time',
    ['title: T', 'head: March 5, 2021', 'head: March 5, 2021, at 1:08 p.m.'],
    '2021-03-05T13:08',
  ],
  [
    'label on the line above',
    ['title: T', 'tail: Published on', 'tail: 5 March 2021', 'tail: 7 March 2021'],
    '2021-03-05',
  ],
  ['at the end, alone', ['title: T', 'body: Text.', 'tail: 5 March 2021'], '2021-03-05'],
  [
    'not in a sentence that ends with it',
    ['title: T', 'body: It closed when the wall of the mill fell into it on 1 May 2020.'],
    undefined,
  ],
  ['not in running text', ['title: T', 'body: It closed on 1 May 2020 for repairs, the council says.'], undefined],
  [
    'not in a dateline',
    ['title: T', 'body: LONDON, March 5, 2021 (Wire) – The bridge that everyone waits for stays closed.'],
    undefined,
  ],
  [
    'not in the name of something deep in the text',
    ['title: T', ...Array(25).fill('body: Text.'), 'body: 水车小屋2021年7月13日事故的调查和剖析（中文）'],
    undefined,
    'zh',
  ],
  ['not a year alone', ['title: T', 'body: Text.', 'tail: © 2021 The Example'], undefined],
  ['not a day without a year', ['title: T', 'head: 5 March'], undefined],
  ['not a relative time', ['title: T', 'head: 3 hours ago'], undefined],
  [
    'not a list at the end',
    ['title: T', ...Array(9).fill('body: Text.'), 'tail: 1 May 2021', 'tail: 2 May 2021'],
    undefined,
  ],
  ['not the title', ['title: 5 March 2021', 'body: Text.'], undefined],
  [
    'before a title, where no other date stands',
    ['title: 05.03.2021 - Fire in the old town', 'body: Text.'],
    '2021-03-05',
    'de',
  ],
  ['not in a title', ['title: The fire of 5 March 2021 in the old town', 'body: Text.'], undefined],
  [
    'in the line right below the title rather than in a lone date further down',
    [
      'title: T',
      'head: by Ann Lee | May 20, 2021 | Results, Sport and other news, Archive | 0 Comments',
      'head: x',
      'head: y',
      'head: 1 May 2021',
    ],
    '2021-05-20',
  ],
  [
    'that opens a line of tags below the title',
    [
      'title: T',
      'head: October 26, 2020 Ann Lee Audio, Local News, Media, News, Politics, Weather, Comments Off on this long title of ours',
    ],
    '2020-10-26',
  ],
  [
    'with its label above the title, whatever follows',
    [
      'above: Published: 5 March 2021 | Author: annlee | Filed under: Cameras, Photographs, Walks | Tags: evening, light, water, trees',
      'title: T',
    ],
    '2021-03-05',
  ],
]

describe('a publication date', () => {
  test.each(PUBLISHED)('%s', (_, lines, wall, language = 'en') => {
    expect(chooseDates(candidatesOf(language, ...lines)).published?.date.wall).toBe(wall)
  })
})

const MODIFIED: [clause: string, lines: string[], wall: string | undefined][] = [
  ['with its own date', ['title: T', 'head: Published 5 March 2021 Updated 6 March 2021'], '2021-03-06'],
  [
    'a time on the same day',
    ['title: T', 'head: Publicerad 5 mars 2021 kl 10.23Uppdaterad kl 12.17'],
    '2021-03-05T12:17',
  ],
  ['a day in the same year', ['title: T', 'head: 2021年3月5日 01時28分 (3月6日 01時40分更新)'], '2021-03-06T01:40'],
  ['not before the publication', ['title: T', 'head: Published 5 March 2021', 'head: Updated 1 March 2021'], undefined],
  ['not when relative', ['title: T', 'head: Posted 5 March 2021 | Last Updated: 24 minutes ago'], undefined],
]

describe('a date of change', () => {
  test.each(MODIFIED)('%s', (_, lines, wall) => {
    expect(chooseDates(candidatesOf('en', ...lines)).modified?.date.wall).toBe(wall)
  })
})

const ORDERS: [evidence: string, language: string, lines: string[], wall: string, isSure: boolean][] = [
  ['none', 'en', ['head: 04/05/2021'], '2021-04-05', false],
  ['an hour past twelve, which proves nothing', 'en', ['head: 04/05/2021 18:05'], '2021-05-04T18:05', false],
  ['the language', 'fr', ['head: 04/05/2021'], '2021-05-04', true],
  ['the region', 'en-GB', ['head: 04/05/2021'], '2021-05-04', true],
  ['dots', 'en', ['head: 04.05.2021'], '2021-05-04', true],
  ['13 and more in another date', 'en', ['head: 04/05/2021', 'tail: 22/04/2021'], '2021-05-04', true],
  ['a weekday that fits', 'en', ['head: Tuesday 04/05/2021'], '2021-05-04', true],
  [
    'another date in words',
    'en',
    ['head: 04/05/2021', 'body: The vote on 3 May was close, and the count took days.'],
    '2021-05-04',
    true,
  ],
  ['a zone of North America', 'en', ['head: 04/05/2021 6:05 pm EST'], '2021-04-05T18:05', true],
  ['a zone elsewhere', 'en', ['head: 04/05/2021 18:05 IST'], '2021-05-04T18:05', true],
]

describe('day and month', () => {
  test.each(ORDERS)('evidence: %s', (_, language, lines, wall, isSure) => {
    const { published } = chooseDates(candidatesOf(language, 'title: T', ...lines))
    expect(published?.date.wall).toBe(wall)
    expect((published?.confidence ?? 0) > 0.6).toBe(isSure)
  })
})
