import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../ingest/any-text.ts'
import { publishBytes } from './entries-of-bytes.ts'

const NAMES = ['a.txt', 'a.md', 'a.html', 'a.xml', 'a.json']
const folder = (path: string) => new URL(`../../${path}/`, import.meta.url)
const filesOf = (path: string) =>
  readdirSync(folder(path), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, bytes: readFileSync(new URL(name, folder(path))) }))

/** The seeds, and files of every format. */
const REAL = [...filesOf('seeds'), ...filesOf('tests/ingest/readers/fixtures')]
/** What formats are made of, and what texts are told by. */
const PIECES = [
  ...['<b>', '<p>', '</p>', '<object>', '<!--', '-->', '<![CDATA[', ']]>', '<video>', '<li>', '<td>', '&amp;', '="'],
  ...['[', '](', '[^1]', '**', '`', '{{<', '\n> ', '\n- ', '\n# ', '\n| ', '\n---\n', '\n\n', '\n  ', ': ', '\n: '],
  ...[
    ' ',
    '\t',
    '.',
    ', ',
    '@',
    '1/',
    '2026-01-05 ',
    'By ',
    'Photo: ',
    '(',
    '— ',
    'Ab ',
    'a\u{ad}',
    '中',
    '{"',
    '":[',
    '},',
  ],
]
const RUNS = { numRuns: 40, seed: 7 }
/** In microseconds of the processor: far more than a text of a few kB takes. */
const SOON = 5_000_000

/** Reads a file as any pass does: it must not throw, end soon, and publish nothing that the gate refuses. */
function publishes(name: string, bytes: Uint8Array): number {
  const started = process.cpuUsage()
  const published = publishBytes(name, bytes)
  expect(process.cpuUsage(started).user).toBeLessThan(SOON)
  return published
}

const aName = fc.constantFrom(...NAMES)
const aFile = fc.constantFrom(...REAL)

describe('any file gives valid feeds or none', () => {
  test('random bytes', () => {
    fc.assert(
      fc.property(aName, fc.uint8Array({ maxLength: 2000 }), (name, bytes) => void publishes(name, bytes)),
      RUNS,
    )
  })

  test('random Unicode', () => {
    const bytes = anyText(1500).map((text) => Buffer.from(text))
    fc.assert(
      fc.property(aName, bytes, (name, text) => void publishes(name, text)),
      RUNS,
    )
  })

  test('repeated markup with other markup in it', () => {
    const unit = fc.oneof(
      anyText(4),
      fc.constantFrom(...PIECES),
      fc.tuple(fc.constantFrom(...PIECES), anyText(2)).map(String),
    )
    const repeated = fc.tuple(unit, fc.nat(300), unit, fc.nat(20)).map(([a, m, b, n]) => (a + b.repeat(n)).repeat(m))
    fc.assert(
      fc.property(aFile, repeated, fc.nat(), ({ name, bytes }, again, at) => {
        const cut = at % bytes.length
        publishes(name, Buffer.concat([bytes.subarray(0, cut), Buffer.from(again), bytes.subarray(cut)]))
      }),
      RUNS,
    )
  })

  test('real files, truncated', () => {
    const cut = fc.tuple(aFile, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(cut, ([{ name, bytes }, a, b]) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map((share) => Math.floor(share * bytes.length))
        publishes(name, bytes.subarray(from, to))
      }),
      RUNS,
    )
  })

  test('real files with shuffled lines', () => {
    const shuffled = aFile.chain(({ name, bytes }) =>
      fc.tuple(fc.constant(name), fc.shuffledSubarray(bytes.toString().split(/(?<=\n)/))),
    )
    fc.assert(
      fc.property(shuffled, ([name, lines]) => void publishes(name, Buffer.from(lines.join('')))),
      RUNS,
    )
  })

  test('real files with changed bytes', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(aFile, changes, ({ name, bytes }, all) => {
        const changed = Uint8Array.from(bytes)
        for (const [at, byte] of all) changed[at % changed.length] = byte
        publishes(name, changed)
      }),
      RUNS,
    )
  })

  test('real files are published (so that the tests above test something)', () => {
    for (const { name, bytes } of REAL) expect(publishes(name, bytes)).toBeGreaterThan(0)
  })
})
