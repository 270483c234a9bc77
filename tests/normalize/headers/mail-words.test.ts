import { describe, expect, it } from 'vitest'
import rows from '../../../src/normalize/headers/mail-words.json' with { type: 'json' }
import type { MailWordsRow } from '../../../src/normalize/headers/mail-words.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { fold } from '../../../src/normalize/text/fold.ts'
import { textDocument } from '../text-document.ts'

const ROWS: readonly MailWordsRow[] = rows
const TEXT =
  'The council met for three hours on the edge of the town, and nobody could say afterwards what had been agreed.'
const HEADER = ['From: Ann Lee <ann@post.example>', 'To: desk@post.example', 'Subject: Bridge stays closed', '']
const rulesOf = (...lines: string[]) => normalize(textDocument([...HEADER, ...lines].join('\n'))).roles

describe.each(ROWS.map((row) => [row.code, row] as const))('%s', (_, { code: _code, ...columns }) => {
  it('is written as lines are compared, each phrase once', () => {
    for (const cell of Object.values(columns)) {
      const phrases = cell.split('|')
      expect(phrases).toEqual([...new Set(phrases.map(fold))])
    }
  })

  it('has furniture that is left out of mails', () => {
    for (const phrase of columns.furniture?.split('|') ?? []) {
      const role = rulesOf(TEXT, '', phrase, '', TEXT).find(({ line }) => line === 7)
      expect([phrase, role?.rule]).toEqual([phrase, 'mail:furniture'])
    }
  })
})

describe('what companies and lists add below a mail', () => {
  it.each([
    [
      'a notice',
      ['This e-mail and any attachments are confidential and intended solely for you.', 'Please delete it.'],
    ],
    ['a list', ['_______________________________________________', 'Harbour list', 'harbour@lists.example']],
  ])('%s is left out', (_, ending) => {
    const roles = rulesOf(TEXT, '', TEXT, '', ...ending)
    expect(roles.slice(-ending.length).map(({ rule }) => rule)).toEqual(ending.map(() => 'mail:furniture'))
  })

  it('a sentence that only mentions it stays', () => {
    const line = 'Members who want to unsubscribe from the scheme have until Friday to write to the council, it said.'
    expect(rulesOf(TEXT, '', line, '', TEXT).find(({ line: number }) => number === 7)?.role).toBe('body')
  })
})
