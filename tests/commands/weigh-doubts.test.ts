import { describe, expect, test } from 'vitest'
import { WORTH_A_LOOK, weighDoubts } from '../../src/commands/weigh-doubts.ts'
import type { Article } from '../../src/domain/article.ts'
import type { Document } from '../../src/domain/document.ts'
import { textDocument } from '../normalize/text-document.ts'

const found = <T>(value: T, confidence = 0.95) => ({ value, evidence: { rule: 'test', line: 1, confidence } })
const DOCUMENT = textDocument('The harbour opens\nThe mayor came at noon, and the band played.\nShare')
const ARTICLE: Article = {
  title: found('The harbour opens'),
  published: found({ wall: '2026-04-12' }),
  language: found('en'),
  authors: [],
  categories: [],
  enclosures: [],
  body: [{ kind: 'paragraph', content: { text: 'The mayor came at noon, and the band played.' } }],
  roles: [
    { line: 1, role: 'title', rule: '' },
    { line: 2, role: 'body', rule: '' },
    { line: 3, role: 'boilerplate', rule: '' },
  ],
  doubts: [],
}
const { title: _title, ...UNTITLED } = ARTICLE
const { published: _published, ...UNDATED } = ARTICLE

describe('gazette inspect --doubtful', () => {
  test.each<[string, Article]>([
    ['a document read without doubt', ARTICLE],
    ['one without a date', UNDATED],
  ])('does not list %s', (_, article) => {
    expect(weighDoubts(DOCUMENT, article).weight).toBeLessThan(WORTH_A_LOOK)
  })

  test.each<[string, Article, RegExp, Partial<Document>?]>([
    ['no title', UNTITLED, /no title/],
    ['an unsure title', { ...ARTICLE, title: found('The harbour opens', 0.55) }, /title is only 55% certain/],
    ['an unsure date', { ...ARTICLE, published: found({ wall: '2026-04-12' }, 0.55) }, /date is only/],
    ['no body', { ...ARTICLE, body: [] }, /no text/],
    ['a field left out', { ...ARTICLE, doubts: ['author: perhaps Ana'] }, /author: perhaps Ana/],
    ['damaged characters', ARTICLE, /2 damaged/, { remarks: ['2 damaged characters'] }],
    [
      'most of it left out',
      { ...ARTICLE, roles: ARTICLE.roles.map((role) => (role.line === 2 ? { ...role, role: 'boilerplate' } : role)) },
      /7\d% of the text/,
    ],
  ])('lists %s, with the reason', (_, article, reason, set = {}) => {
    const doubt = weighDoubts({ ...DOCUMENT, ...set }, article)
    expect(doubt.weight).toBeGreaterThanOrEqual(WORTH_A_LOOK)
    expect(doubt.reasons.join()).toMatch(reason)
  })

  test('adds up doubts, and names the greatest first', () => {
    const both = weighDoubts(DOCUMENT, { ...UNTITLED, doubts: ['author: perhaps Ana'] })
    expect(both.weight).toBeGreaterThan(weighDoubts(DOCUMENT, UNTITLED).weight)
    expect(both.reasons[0]).toMatch(/no title/)
  })
})
