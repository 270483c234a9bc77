import { describe, expect, test } from 'vitest'
import { wordingFor } from '../../src/web/words.ts'
import { WORDS_TABLE } from '../../src/web/words-table.ts'

describe('the words of the pages', () => {
  test.each(['en', 'fr', 'de', 'es', 'pt', 'it', 'vi', 'ar', 'ru', 'zh', 'ja'])('exist in %s', (language) => {
    expect(wordingFor(language).language).toBe(language)
  })

  test.each(Object.keys(WORDS_TABLE))('in %s: every pattern has one placeholder, every phrase none', (language) => {
    const { by, received, updated, reading, source, translations, about, ...phrases } = wordingFor(language).words
    for (const pattern of [by, received, updated, reading, source, translations, about])
      expect(pattern.split('{}').length).toBe(2)
    for (const phrase of Object.values(phrases)) {
      expect(phrase).not.toContain('{}')
      expect(phrase.trim()).not.toBe('')
    }
  })

  test.each([
    [['fr-CA'], 'fr-CA'],
    [['FR'], 'FR'],
    [['fr-'], 'fr'],
    [['he', 'de'], 'de'],
    [[undefined, 'it'], 'it'],
    [[undefined], 'en'],
    [['tlh', 'x'], 'en'],
  ])('for a page in %o are in %s', (languages, expected) => {
    expect(wordingFor(...languages).language).toBe(expected)
  })
})
