import { describe, expect, it } from 'vitest'
import { readCases, readExport } from './cases.ts'

describe.each(['print', 'programs'])('%s', (file) => {
  it.each(readCases(file).map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { title, authors, date, body, article, document } = readExport(one.text)
    expect(title).toBe(one.title)
    expect(authors).toEqual(one.authors)
    expect(date).toBe(one.date)
    if (one.body) expect(body).toEqual(one.body)
    if (one.gone !== undefined) expect(JSON.stringify(article.body)).not.toContain(one.gone)
    expect(article.roles.map(({ line }) => line)).toEqual(document.lines.map(({ number }) => number))
    const read = article.roles.filter(({ line }) => document.lines[line - 1]?.text.trim() !== '')
    expect(read.every(({ role, rule }) => role !== 'blank' && rule !== '')).toBe(true)
  })
})
