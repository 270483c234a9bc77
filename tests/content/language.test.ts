import { describe, expect, it } from 'vitest'
import { directionOf } from '../../src/content/direction.ts'
import { renderTranslationNote, translationSentence } from '../../src/content/translation-note.ts'
import { translationWordings } from '../../src/content/translation-wording.ts'

describe('the writing direction of a language', () => {
  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['ckb', 'rtl'],
    ['dv', 'rtl'],
    ['yi', 'rtl'],
    ['az-Arab', 'rtl'],
    ['pa-PK', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['fr', 'ltr'],
    ['not a tag', 'ltr'],
    [undefined, 'ltr'],
  ])('%s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction)
  })
})

describe('the translation note', () => {
  const note = { text: 'Original vietnamien Traduit par Lao Dong AI', from: 'vi', by: 'Lao Dong AI' }

  it.each([
    ['fr', 'Traduction\u00a0: Lao Dong AI. Langue d’origine\u00a0: vietnamien.'],
    ['en-GB', 'Translated by: Lao Dong AI. Original language: Vietnamese.'],
    ['ja', '翻訳：Lao Dong AI。原文の言語：ベトナム語。'],
    ['eo', note.text],
    [undefined, note.text],
  ])('in %s', (language, sentence) => {
    expect(translationSentence(note, language)).toBe(sentence)
  })

  it.each([...translationWordings])('names the translator and the language in %s', (language) => {
    expect(translationSentence(note, language)).toMatch(/Lao Dong AI.*\p{L}/u)
  })

  it('is kept as written if it names nobody', () => {
    expect(translationSentence({ text: 'Traduction.' }, 'fr')).toBe('Traduction.')
  })

  it('accepts a name that is no language', () => {
    expect(translationSentence({ text: 'x', from: '-', by: 'A$&' }, 'en')).toBe(
      'Translated by: A$&. Original language: -.',
    )
  })

  it('is a paragraph with its own direction', () => {
    expect(renderTranslationNote({ text: '<b>' }, 'he')).toBe(
      '<p class="translation-note" lang="he" dir="rtl"><em>&lt;b&gt;</em></p>',
    )
  })
})
