import { describe, expect, it } from 'vitest'
import { joinWords, wordsOf } from '../../../src/normalize/printed-pages/hyphens.ts'
import { measurePrint } from '../../../src/normalize/printed-pages/print-line.ts'

const join = (lines: string[], rest: string[] = [], language = 'en') =>
  joinWords(
    lines,
    wordsOf(
      measurePrint(
        [...lines, ...rest].map((text, at) => ({ number: at + 1, text })),
        new Set(),
      ),
      language,
    ),
  )

describe('a word broken at the end of a line', () => {
  it.each<[string, string[], string[], string, string]>([
    ['is whole', ['the con-', 'struction began'], [], 'the construction began', 'en'],
    ['is whole in any script', ['новая при-', 'стань'], [], 'новая пристань', 'ru'],
    ['is written as elsewhere', ['a well-', 'known man'], ['the well-known town'], 'a well-known man', 'en'],
    [
      'keeps the hyphen between two words of the text',
      ['the sea-', 'gate'],
      ['a sea, a gate, a so-so day'],
      'the sea-gate',
      'en',
    ],
    [
      'is whole where the text has the whole',
      ['the sea-', 'gate'],
      ['a seagate; a sea, a gate, a so-so day'],
      'the seagate',
      'en',
    ],
    ['keeps it before a capital', ['die Nord-', 'Süd-Achse'], [], 'die Nord-Süd-Achse', 'de'],
    ['keeps it before a number', ['Apollo-', '11'], [], 'Apollo-11', 'en'],
    ['keeps one that stands for what follows', ['Ost-', 'und Westufer'], [], 'Ost- und Westufer', 'de'],
    ['is whole where a scan shows a soft hyphen', ['the con¬', 'struction'], [], 'the construction', 'en'],
    ['is none where a dash stands apart', ['he said -', 'and left'], [], 'he said - and left', 'en'],
    ['is none in scripts without spaces', ['旧码头将改建', '为博物馆'], [], '旧码头将改建为博物馆', 'zh'],
    ['is a space between Latin words in such a script', ['使用 Gazette', '和 RSS'], [], '使用 Gazette 和 RSS', 'zh'],
  ])('%s', (_, lines, rest, expected, language) => {
    expect(join(lines, rest, language)).toBe(expected)
  })
})
