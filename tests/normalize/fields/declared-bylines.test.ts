import { describe, expect, test } from 'vitest'
import { readDeclaredBylines } from '../../../src/normalize/fields/declared-bylines.ts'

const names = (rule: string, name: string, more: object = {}) =>
  readDeclaredBylines([{ value: { name, ...more }, evidence: { rule, confidence: 0.9 } }]).map(
    ({ value }) => value.name,
  )

describe('an author whom a page declares', () => {
  test.each([
    ['a name', 'Ann Lee', ['Ann Lee']],
    ['a label', 'By Ann Lee', ['Ann Lee']],
    ['the label of a list of posts', 'View all posts by Ann Lee', ['Ann Lee']],
    ['a German one', 'Alle Beiträge von Jana Roth', ['Jana Roth']],
    ['a mark for a label', '文｜余聪', ['余聪']],
    ['a role', 'Ann Lee, Staff Writer', ['Ann Lee']],
    ['a publication', 'Ann Lee, USA TODAY', ['Ann Lee']],
    ['two persons', 'Ann Lee and Bob Ray', ['Ann Lee', 'Bob Ray']],
    [
      'two in Spanish, one with a particle',
      'María R. Sahagún y Emilio de Benito',
      ['María R. Sahagún', 'Emilio de Benito'],
    ],
    ['an office and a company', 'Ann Lee, Vice President, River Division', ['Ann Lee']],
    ['a list', 'Ann Lee, Robert Ray, Shiroza Toplin', ['Ann Lee', 'Robert Ray', 'Shiroza Toplin']],
    ['two names, the second unknown', 'Ann Lee and Shiroza Toplin', ['Ann Lee', 'Shiroza Toplin']],
    ['a suffix', 'Martin Lee King, Jr.', ['Martin Lee King, Jr.']],
    ['the family name first', 'Lee, Ann', ['Lee, Ann']],
    ['a pen name', 'annlee72', ['annlee72']],
    ['a company', 'Marks & Sons', ['Marks & Sons']],
    ['a syllable that is a unit elsewhere', 'Lee Jong Min', ['Lee Jong Min']],
  ])('%s: %s', (_, name, expected) => {
    expect(names('json-ld', name)).toEqual(expected)
  })

  test('keeps the page of the only person', () => {
    const [read] = readDeclaredBylines([
      { value: { name: 'By Ann Lee', uri: 'https://example.org/ann' }, evidence: { rule: 'meta', confidence: 0.75 } },
    ])
    expect(read?.value).toEqual({ name: 'Ann Lee', uri: 'https://example.org/ann' })
  })

  test('is not read where it is an organization', () => {
    expect(names('json-ld', 'Salt Lake and Pepper Hill', { isOrganization: true })).toEqual([
      'Salt Lake and Pepper Hill',
    ])
  })

  test.each(['front-matter', 'sidecar', 'feed'])('is not read where %s says so', (rule) => {
    expect(names(rule, 'Ann Lee and Bob Ray')).toEqual(['Ann Lee and Bob Ray'])
  })
})
