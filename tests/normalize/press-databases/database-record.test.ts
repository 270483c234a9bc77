import { describe, expect, it } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { readDatabaseRecord } from '../../../src/normalize/press-databases/database-record.ts'
import { textDocument } from '../text-document.ts'

const TITLE = 'Swans close the bridge for a morning'
const TEXT = [
  'Two swans walked onto the old bridge at seven on Tuesday and lay down on the warm stones in the middle of the road.',
  'The council sent a van, a net and a man called Bo Day, who said afterwards that they had looked at him until he left.',
]

const EXPORTS: Readonly<Record<string, readonly string[]>> = {
  'Nexis, title above the labels': [
    '                12 of 50 DOCUMENTS',
    '',
    '                The River Courier',
    '',
    '             June 12, 1994, Sunday, FINAL EDITION',
    '',
    TITLE,
    '',
    'BYLINE: Ann Lee, Courier Staff Writer',
    '',
    'SECTION: METRO; Pg. B1',
    '',
    'LENGTH: 1,187 words',
    '',
    ...TEXT,
    '',
    'GRAPHIC: PHOTO, The bridge at noon.',
    '',
    'LOAD-DATE: June 13, 1994',
    '',
    'Copyright 1994 The River Courier',
    'All Rights Reserved',
  ],
  'Nexis, title among the labels': [
    'Copyright 1994 The River Courier',
    'All Rights Reserved',
    'The River Courier',
    '',
    'June 12, 1994, Sunday',
    '',
    'SECTION: METRO; Pg. B1',
    'LENGTH: 187 words',
    `HEADLINE: ${TITLE}`,
    'BYLINE: Ann Lee',
    'BODY:',
    ...TEXT,
    '',
    'LOAD-DATE: June 13, 1994',
  ],
  'Nexis Uni': [
    TITLE,
    'The River Courier',
    'June 12, 1994 Sunday',
    'FINAL EDITION',
    '',
    'Copyright 1994 River Courier Inc. All Rights Reserved',
    '',
    'Section: METRO; Pg. B1',
    'Length: 187 words',
    'Byline: Ann Lee, Courier Staff Writer',
    'Body',
    '',
    ...TEXT,
    '',
    'Classification',
    '',
    'Language: ENGLISH',
    'Subject: BIRDS (90%); BRIDGES (78%)',
    'Load-Date: June 13, 1994',
    '',
    'End of Document',
  ],
  'Nexis in German': [
    'Der Flussbote',
    '12. Juni 1994 Sonntag',
    '',
    TITLE,
    '',
    'AUTOR: Ann Lee',
    'RUBRIK: METRO; S. 3',
    'LÄNGE: 187 Wörter',
    '',
    ...TEXT,
    '',
    'UPDATE: 13. Juni 1994',
    'SPRACHE: DEUTSCH; GERMAN',
  ],
  Factiva: [
    `HD ${TITLE}`,
    'BY By Ann Lee',
    'WC 187 words',
    'PD 12 June 1994',
    'SN The River Courier',
    'SE METRO',
    'LA English',
    '',
    'LP ',
    TEXT[0] ?? '',
    '',
    'TD ',
    TEXT[1] ?? '',
    '',
    'NS gcat : Political/General News',
    'AN Document RIVC000020011108dq6c00abc',
  ],
  ProQuest: [
    TITLE,
    '',
    'Author: Lee, Ann',
    '',
    `Full text: ${TEXT[0]}`,
    '',
    TEXT[1] ?? '',
    '',
    'Subject: Birds; Bridges',
    '',
    `Title: ${TITLE}`,
    '',
    'Publication title: The River Courier',
    '',
    'Publication date: Jun 12, 1994',
    '',
    'Section: METRO',
    '',
    'ProQuest document ID: 123456789',
    '',
    'Last updated: 2017-10-31',
  ],
}

const lineTexts = (lines: readonly { readonly text: string }[]) =>
  lines.map(({ text }) => text).filter((text) => text !== '')

describe('exports of press databases', () => {
  it.each(Object.entries(EXPORTS))('%s: title, author, date and text', (_name, lines) => {
    const article = normalize(textDocument(lines.join('\n')))
    expect(article.title?.value).toBe(TITLE)
    expect(article.authors.map(({ value }) => value.name)).toEqual(['Ann Lee'])
    expect(article.published?.value.wall).toBe('1994-06-12')
    expect(article.source?.value.name ?? '').toMatch(/^(The River Courier|Der Flussbote)$/)
    expect(article.body.map((block) => ('content' in block ? block.content.text : block.kind))).toEqual(TEXT)
  })

  it.each(Object.entries(EXPORTS))('%s: every line has a role', (_name, lines) => {
    const { roles } = normalize(textDocument(lines.join('\n')))
    expect(roles.map(({ line }) => line)).toEqual(lines.map((_line, at) => at + 1))
    expect(roles.map(({ rule }) => rule)).not.toContain('unclaimed')
  })

  it('tell the section without its page', () => {
    const article = normalize(textDocument((EXPORTS['Nexis Uni'] ?? []).join('\n')))
    expect(article.categories.map(({ value }) => value)).toEqual(['METRO'])
  })

  it.each([
    [
      'a text without a count of words',
      ['The River Courier', 'June 12, 1994', 'SECTION: METRO', 'BYLINE: Ann Lee', ...TEXT],
    ],
    ['a text without a date above its labels', [TITLE, 'LENGTH: 187 words', 'BYLINE: Ann Lee', ...TEXT]],
    ['capitals that are no codes', ['UN warns of a dry summer', 'EU leaders meet', 'TV guide', ...TEXT]],
    ['a record without its number', [`Title: ${TITLE}`, 'Author: Ann Lee', `Full text: ${TEXT[0]}`]],
  ])('are not %s', (_what, lines) => {
    expect(readDatabaseRecord(textDocument(lines.join('\n')).lines)).toBeUndefined()
  })

  it('end where the text goes on below a paragraph that opens as a label does', () => {
    const lines = [...(EXPORTS['Nexis, title among the labels'] ?? [])]
    lines.splice(-2, 0, '', 'Subject: birds. That was the whole of the telegram.', '', 'Nobody answered it.')
    const record = readDatabaseRecord(textDocument(lines.join('\n')).lines)
    expect(lineTexts(record?.text ?? []).at(-1)).toBe('Nobody answered it.')
  })
})
