import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../../src/normalize/languages/detect-language.ts'
import { publishedTag } from '../../../src/normalize/languages/published-tag.ts'
import rows from '../../../src/normalize/languages/relatives.json' with { type: 'json' }
import { phrasesOf } from '../../../src/normalize/languages/table.ts'
import { TELLING } from '../../../src/normalize/languages/telling.ts'

describe('the table of what tells languages', () => {
  it('has one row for a language in a script, fewer than its index can count', () => {
    const keys = TELLING.map(({ code, script }) => `${code} ${script}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeLessThan(256)
  })

  it('has every word once, in lower case and in letters of the row’s alphabet or rarer ones of its script', () => {
    for (const { code, script, words, parts } of TELLING)
      for (const cell of [words, parts]) {
        const phrases = phrasesOf(cell)
        expect(new Set(phrases).size, code).toBe(phrases.length)
        const own = new RegExp(`^-?[\\p{Script=${script}}\\p{M}']+-?$`, 'u')
        expect(
          phrases.filter((phrase) => phrase !== phrase.toLowerCase() || !own.test(phrase)),
          `${code} ${script}`,
        ).toEqual([])
      }
  })

  it('has only languages that can be published under a tag that others know', () => {
    const codes = TELLING.map(({ code }) => publishedTag(code).split('-')[0] ?? '').filter(({ length }) => length > 2)
    expect(codes.sort()).toEqual(['ceb', 'cpe', 'hsb', 'ilo', 'kab', 'nds', 'sah'])
  })

  it('tells each language by its commonest words', () => {
    const wrong = TELLING.filter(
      ({ code, words }) => detectLanguage(phrasesOf(words).slice(0, 100).join(' '))?.language !== code,
    )
    expect(wrong.map(({ code, script }) => `${code} ${script}`)).toEqual([])
  })
})

it('relatives share a script and have nothing in common that tells them', () => {
  for (const { script, first, second, tellsFirst, tellsSecond } of rows) {
    const codes = TELLING.filter((row) => row.script === script).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining([first, second]))
    const telling = new Set(phrasesOf(tellsFirst))
    expect(
      phrasesOf(tellsSecond).filter((phrase) => telling.has(phrase)),
      `${first} ${second}`,
    ).toEqual([])
  }
})
