import { describe, expect, test } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'
import { readCases } from './cases.ts'

describe.each([...readCases()])('%s', (_, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, expected) => {
    const article = normalize(textDocument(expected.text))
    const { wall = '', zone = '' } = article.published?.value ?? {}
    expect({
      title: article.title?.value,
      standfirst: article.standfirst?.value,
      authors: article.authors.map(({ value }) => value.name),
      published: `${wall} ${zone}`.trim(),
      source: article.source?.value.name ?? '',
      translator: article.translation?.value.by ?? '',
      interviews: article.body.filter(({ kind }) => kind === 'interview').length,
    }).toEqual({
      title: expected.title,
      standfirst: expected.standfirst,
      authors: expected.authors,
      published: expected.published,
      source: expected.source,
      translator: expected.translator,
      interviews: expected.interviews,
    })
    article.roles.forEach(({ line, role, rule }, at) => {
      expect(expected.roles[at], `line ${line} is ${role} by ${rule}`).toContain(role)
    })
  })
})
