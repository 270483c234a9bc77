import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/normalize/normalize.ts'
import { expectTimeInProportion } from '../time-in-proportion.ts'
import { textDocument } from './text-document.ts'

const seeds = ['000_e77d50c1257fff65.txt', '002_a326f9dd1c8e1e96.txt'].map((name) =>
  readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8'),
)
const RUNS = { numRuns: 60, seed: 11 }

function check(text: string): void {
  const document = textDocument(text)
  const article = normalize(document)
  expect(article.roles).toHaveLength(document.lines.length)
  expect(normalize(document)).toEqual(article)
}

/** A word for each number. */
const word = (n: number): string =>
  String(n).replace(/\d/g, (digit) => 'bdfglmnrst'.charAt(Number(digit)) + 'aeiou'.charAt(Number(digit) % 5))
const linesOf = (n: number, line: (word: string) => string): string =>
  Array.from({ length: n }, (_, i) => line(word(i))).join('\n')
const paragraphs = 'The council met for three hours, and nobody could say afterwards what had been agreed.\n\n'.repeat(
  10,
)

describe('any text at all', () => {
  it('random Unicode, lone surrogates among it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), check), RUNS)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }), (units) =>
        check(String.fromCharCode(...units)),
      ),
      RUNS,
    )
  })

  it('the seeds, truncated and shuffled', () => {
    const cut = fc.tuple(fc.constantFrom(...seeds), fc.nat(5000), fc.nat(5000))
    fc.assert(
      fc.property(cut, ([text, a, b]) => check(text.slice(Math.min(a, b), Math.max(a, b)))),
      RUNS,
    )
    const shuffled = fc.constantFrom(...seeds).chain((text) => fc.shuffledSubarray(text.split('\n')))
    fc.assert(
      fc.property(shuffled, (lines) => check(lines.join('\n'))),
      RUNS,
    )
  })

  it.each<[string, (n: number) => string]>([
    ['words of one line', (n) => 'word '.repeat(15 * n)],
    ['letters of one word', (n) => 'x'.repeat(75 * n)],
    ['short lines', (n) => 'a b\n'.repeat(n)],
    [
      'lines of a broken text and of a table',
      (n) => `${'and so on it goes until the end of the line is\n'.repeat(n)}\n\n${'a\tb\n'.repeat(n)}`,
    ],
    ['broken words', (n) => 'and so it goes on until the end of the li-\n'.repeat(n)],
    ['heads and numbers of pages', (n) => 'GAZETTE   Page 3\n\n- 4 -\nThe text goes on and on\n'.repeat(n / 2)],
    ['headers', (n) => 'From: a\nSubject: Fwd: b\n\n> c:\n-- \n'.repeat(n / 2)],
    ['cues and stamps', (n) => '1\n00:00:01,000 --> 00:00:02,000\n[0:01] and so on\n\n'.repeat(n / 2)],
    ['columns', (n) => 'the words on the left     and words on the right\n'.repeat(n)],
    ['brackets that never close', (n) => '('.repeat(12 * n)],
    ['credits', (n) => 'Photo: '.repeat(5 * n)],
    ['dates', (n) => '1/2/2020 '.repeat(5 * n)],
    ['quotes and dashes', (n) => '"–'.repeat(12 * n)],
    [
      'entries of a table of contents',
      (n) => `${linesOf(n, (road) => `the ${road} road`)}\n${linesOf(n, (road) => `the ${road} road\nis shut`)}`,
    ],
    [
      'writers whom notes introduce',
      (n) =>
        `Bridge shut\n\n${linesOf(n, (name) => `A${name} K${name}`)}\n\n${paragraphs}${linesOf(n, (name) => `A${name} K${name} writes`)}`,
    ],
  ])('%s take time in proportion to their number', (_name, make) => {
    expectTimeInProportion((n) => {
      const document = textDocument(make(n))
      return () => normalize(document)
    }, 4000)
  })
})
