import { describe, expect, it, test } from 'vitest'
import { hashLine } from '../../../src/normalize/context.ts'
import { readCredit } from '../../../src/normalize/credits/read-credit.ts'
import { readTranslation } from '../../../src/normalize/credits/translation.ts'
import { foldPhrase } from '../../../src/normalize/languages/newsroom-phrases.ts'
import { LANGUAGES, phrasesOf } from '../../../src/normalize/languages/table.ts'
import { knownName } from '../../../src/normalize/names/name-like.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

describe('the language table', () => {
  it('has a row for at least 34 languages, each once', () => {
    const codes = LANGUAGES.map((row) => row.code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBeGreaterThan(34)
  })

  it('is in lower case, without empty or doubled phrases', () => {
    for (const row of LANGUAGES)
      for (const [column, cell] of Object.entries(row)) {
        if (['code', 'script', 'mark'].includes(column)) continue
        expect(
          phrasesOf(cell).filter((phrase) => phrase !== phrase.toLowerCase()),
          `${row.code} ${column}`,
        ).toEqual([])
      }
  })

  it('has letters in every phrase that fills a line, since a phrase of marks alone would be on every line', () => {
    const columns = ['kind', 'letter', 'flash', 'release', 'ends', 'house'] as const
    for (const row of LANGUAGES)
      for (const column of columns)
        expect(
          phrasesOf(row[column]).filter((phrase) => foldPhrase(phrase) === '' && [...phrase.trim()].length > 1),
          `${row.code} ${column}`,
        ).toEqual([])
  })

  /** Rows that only tell which language a text is in. */
  const isOnlyTold = (row: object) =>
    Object.keys(row).every((key) => ['code', 'rare', 'common', 'script', 'mark'].includes(key))

  it.each(['byline', 'credit', 'related', 'share', 'comments', 'section', 'common'] as const)(
    'every language that is read has %s',
    (column) => {
      expect(
        LANGUAGES.filter((row) => row.code !== 'und' && !isOnlyTold(row))
          .filter((row) => phrasesOf(row[column]).length === 0)
          .map((row) => row.code),
      ).toEqual([])
    },
  )
})

test.each(['Una reforma', 'Said the mayor', 'Hacer cola', 'Made in Tarn', 'An end', 'May Day', 'Pero no'])(
  'no name begins with an ordinary word: %s',
  (text) => {
    expect(knownName(text)).toBe(0)
  },
)

describe('notices of translation', () => {
  test.each([
    ['Original vietnamien  Traduit par Lao Dong AI', 'vi', 'Lao Dong AI'],
    ["Traduit de l'anglais par Marie Dupont", 'en', 'Marie Dupont'],
    ['Translated from French by Ann Lee', 'fr', 'Ann Lee'],
    ['Aus dem Englischen von Anna Bauer', 'en', 'Anna Bauer'],
    ['Перевод с английского: Анна Белова', 'en', 'Анна Белова'],
    ['Traducido del inglés por Ana Ruiz', 'en', 'Ana Ruiz'],
  ])('%s', (text, from, by) => {
    expect(readTranslation(text)).toMatchObject({ from, by })
  })

  it.each([
    'The book was translated into forty languages last year.',
    'தமிழில் பேசினார்.',
    '번역 일은 하나에 삼천 원이다.',
    'ترجمه این کتاب را سه نفر انجام دادند.',
    '訳がわからない。',
  ])('running text is none: %s', (text) => {
    expect(readTranslation(text)).toBeUndefined()
  })
})

describe('credits', () => {
  test.each([
    ['The bridge at dawn. Photo: Ann Lee', 'The bridge at dawn.', 'Ann Lee'],
    ['Le pont à l’aube. Photo : AFP', 'Le pont à l’aube.', 'AFP'],
    ['Die Brücke am Morgen. © Anna Bauer/dpa', 'Die Brücke am Morgen.', 'Anna Bauer/dpa'],
    ['The bridge at dawn (AP Photo/Ann Lee)', 'The bridge at dawn', 'Ann Lee'],
    ['Cây cầu lúc bình minh. Ảnh: TTXVN', 'Cây cầu lúc bình minh.', 'TTXVN'],
    ['Foto: Ann Lee', '', 'Ann Lee'],
    ['The bridge at dawn (dpa)', 'The bridge at dawn', 'dpa'],
    ['Jembatan saat fajar (ANTARA/Rina Putri)', 'Jembatan saat fajar', 'ANTARA/Rina Putri'],
    ['Bron i gryningen (Ritzau Scanpix)', 'Bron i gryningen', 'Ritzau Scanpix'],
  ])('%s', (line, text, credit) => {
    expect(readCredit(line)).toEqual({ text, credit })
  })
})

test.each(['The bridge at dawn (see photo)', 'The bridge (Tt is its code)'])('is no credit: %s', (line) => {
  expect(readCredit(line)).toBeUndefined()
})

describe('lines that repeat in a folder', () => {
  it('are furniture without a rule for them, and no title', () => {
    const footer =
      'The Example is made with care by nine people in a small town by the sea, and has been since it was founded.'
    const text = `The Example\n\nBridge stays closed\n\nThe council met for three hours, and nobody could say what had been agreed.\n\n${footer}`
    const repeatedLines = new Set([hashLine('The Example'), hashLine(footer)])
    const { title, roles } = normalize(textDocument(text), { repeatedLines })
    expect(title?.value).not.toBe('The Example')
    expect(roles.at(-1)).toEqual({ line: 7, role: 'boilerplate', rule: 'repeated-in-folder' })
  })
})
