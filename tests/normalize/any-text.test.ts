import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/normalize/normalize.ts'
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

  it.each([
    ['one line of 300,000 characters', `${'word '.repeat(60_000)}`],
    ['one word of 300,000 characters', 'x'.repeat(300_000)],
    ['20,000 short lines', 'a b\n'.repeat(20_000)],
    [
      '40,000 lines of a broken text and of a table',
      `${'and so on it goes until the end of the line is\n'.repeat(20_000)}\n\n${'a\tb\n'.repeat(20_000)}`,
    ],
    ['broken words without end', 'and so it goes on until the end of the li-\n'.repeat(20_000)],
    ['heads and numbers of pages', 'GAZETTE   Page 3\n\n- 4 -\nThe text goes on and on\n'.repeat(10_000)],
    ['headers without end', 'From: a\nSubject: Fwd: b\n\n> c:\n-- \n'.repeat(10_000)],
    ['cues and stamps without end', '1\n00:00:01,000 --> 00:00:02,000\n[0:01] and so on\n\n'.repeat(10_000)],
    ['columns without end', 'the words on the left     and words on the right\n'.repeat(20_000)],
    ['brackets that never close', '('.repeat(50_000)],
    ['credits without end', 'Photo: '.repeat(20_000)],
    ['dates without end', '1/2/2020 '.repeat(20_000)],
    ['quotes and dashes', '"–'.repeat(50_000)],
  ])('%s ends soon', (_name, text) => {
    const started = process.threadCpuUsage()
    normalize(textDocument(text))
    const { user, system } = process.threadCpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(5000)
  })
})
