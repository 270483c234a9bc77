import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../../src/ingest/exports/csv.ts'

/** Rows as line, cells, and ! if broken. */
const brief = (text: string) =>
  parseCsv(text).map(({ line, cells, isBroken }) => `${line} ${cells.join('|')}${isBroken ? ' !' : ''}`)

test.each<[string, string, string[]]>([
  ['nothing', '', []],
  ['plain cells', 'a,b\nc,d', ['1 a|b', '2 c|d']],
  ['empty cells', 'a,,\n,,b', ['1 a||', '2 ||b']],
  ['Windows line ends, and a byte order mark', '\ufeffa,b\r\nc,d\r\n', ['1 a|b', '2 c|d']],
  ['blank lines', 'a\n\n\nb\n', ['1 a', '4 b']],
  ['commas and quotation marks in quotes', '"a, b","say ""yes"""', ['1 a, b|say "yes"']],
  ['line breaks in quotes', '"a\r\nb",c\nd,e', ['1 a\nb|c', '3 d|e']],
  ['an empty quoted cell', '"",a', ['1 |a']],
  ['a quotation mark inside a plain cell', '5" wide,a', ['1 5" wide|a']],
  ['a quotation mark that nothing closes', 'a,"b\nc,d', ['1 a|b\nc,d !']],
  ['text after a closing quotation mark', '"a"b,c', ['1 ab|c !']],
])('%s', (_, text, rows) => {
  expect(brief(text)).toEqual(rows)
})

describe('any text', () => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

  test('written as quoted cells is read back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ') })
    const rows = fc.array(fc.array(cell, { minLength: 1 }))
    fc.assert(
      fc.property(rows, (table) => {
        const text = table.map((row) => row.map(quoted).join(',')).join('\r\n')
        const read = parseCsv(text)
        expect(read.map(({ cells }) => cells)).toEqual(table)
        expect(read.some(({ isBroken }) => isBroken)).toBe(false)
      }),
    )
  })

  test('gives rows of its own words, none lost', () => {
    const unit = fc.constantFrom('a', 'b', '"', ',', '\n', '\r')
    const letters = (text: string) => text.replace(/[^ab]/g, '')
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const cells = parseCsv(text).flatMap((row) => row.cells)
        expect(letters(cells.join(''))).toBe(letters(text))
      }),
    )
  })
})
