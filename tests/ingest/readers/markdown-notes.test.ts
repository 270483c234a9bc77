import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceLine } from '../../../src/domain/document.ts'
import { expectTimeInProportion } from '../../time-in-proportion.ts'
import { brief, readOne } from './reading.ts'

const MARK = createHash('sha256').update('a.md').digest('hex').slice(0, 8)

/** Lines as `number kind text #note = html`, the mark of the document left out. */
function linesOf(text: string): readonly string[] {
  return readOne('a.md', text)
    .lines.map(brief)
    .map((line) => line.replaceAll(`-${MARK}`, ''))
}

const reference = (note: number, nth = 1) =>
  `<sup><a href="#fn-${note}" id="fnref-${note}${nth === 1 ? '' : `-${nth}`}">${note}</a></sup>`

describe('notes', () => {
  test.each([
    ['one', 'a[^1] b\n\n[^1]: c', [`1 paragraph a b = a${reference(1)} b`, '2', '3 note c #1 = <p>c</p>']],
    [
      'are numbered as the text refers to them, whatever their names',
      'a[^x]\nb[^2]\n\n[^2]: c\n[^x]: d',
      [`1 paragraph a b = a${reference(1)} b${reference(2)}`, '3', '4 note c #2 = <p>c</p>', '5 note d #1 = <p>d</p>'],
    ],
    [
      'that nothing refers to come last',
      'a[^1]\n\n[^2]: b\n[^1]: c',
      [`1 paragraph a = a${reference(1)}`, '2', '3 note b #2 = <p>b</p>', '4 note c #1 = <p>c</p>'],
    ],
    [
      'of one name are two, of which the first is meant',
      'a[^1]\n\n[^1]: c\n[^1]: d',
      [`1 paragraph a = a${reference(1)}`, '2', '3 note c #1 = <p>c</p>', '4 note d #2 = <p>d</p>'],
    ],
    [
      'that two places refer to',
      'a[^1] b[^1]\n\n[^1]: c',
      [`1 paragraph a b = a${reference(1)} b${reference(1, 2)}`, '2', '3 note c #1 = <p>c</p>'],
    ],
    [
      'whose names differ in case only',
      'a[^Note]\n\n[^nOTE]: c',
      [`1 paragraph a = a${reference(1)}`, '2', '3 note c #1 = <p>c</p>'],
    ],
    [
      'within a text',
      'a[^1]\n\n[^1]: c\n\nd',
      [`1 paragraph a = a${reference(1)}`, '2', '3 note c #1 = <p>c</p>', '4', '5 paragraph d'],
    ],
    [
      'of several paragraphs, a list and code',
      'a[^1]\n\n[^1]: c\nd\n\n    e\n\n    - f\n\ng',
      [
        `1 paragraph a = a${reference(1)}`,
        '2',
        '3 note c d e f #1 = <p>c\nd</p>\n<p>e</p>\n<ul>\n<li>f</li>\n</ul>',
        '9',
        '10 paragraph g',
      ],
    ],
    [
      'with links, and unsafe ones',
      'a[^1]\n\n[^1]: [c](https://e.example) <script>x</script>[d](javascript:x)',
      [
        `1 paragraph a = a${reference(1)}`,
        '2',
        expect.stringMatching(/^3 note .*<a href="https:\/\/e.example\/">c<\/a> (?!.*script>)/),
      ],
    ],
    [
      'that notes refer to',
      'a[^1]\n\n[^1]: c[^2]\n[^2]: d[^1]',
      [
        `1 paragraph a = a${reference(1)}`,
        '2',
        `3 note c2 #1 = <p>c${reference(2)}</p>`,
        `4 note d1 #2 = <p>d${reference(1, 2)}</p>`,
      ],
    ],
    [
      'in lists, quotations and headings',
      '## h[^1]\n\n- i[^1]\n\n> q[^1]\n\n[^1]: c',
      [
        `1 h2 h = h${reference(1)}`,
        '2',
        `3 item-1 i = i${reference(1, 2)}`,
        '4',
        `5 quotation q = q${reference(1, 3)}`,
        '6',
        '7 note c #1 = <p>c</p>',
      ],
    ],
    [
      'after a heading or a list, at once',
      '- a[^1]\n[^1]: c\n# h',
      [`1 item-1 a = a${reference(1)}`, '2 note c #1 = <p>c</p>', '3 h1 h'],
    ],
  ])('%s', (_, text, expected) => {
    expect(linesOf(text)).toEqual(expected)
  })

  test.each([
    ['a reference to nothing', 'a[^1] b', ['1 paragraph a[^1] b']],
    ['a name with spaces', 'a[^b c]\n\n[^b c]: d e', ['1 paragraph a[^b c]', '2', '3 paragraph [^b c]: d e']],
    ['a name that is empty', 'a[^]\n\n[^]: d e', ['1 paragraph a[^]', '2', '3 paragraph [^]: d e']],
    ['code', '`a[^1]`\n\n    [^1]: c', ['1 paragraph a[^1] = <code>a[^1]</code>', '2', '3 code [^1]: c']],
    ['an escaped reference', 'a\\[^1] b', ['1 paragraph a[^1] b']],
    ['a caret in a link', '[^](https://e.example)', ['1 paragraph ^ = <a href="https://e.example/">^</a>']],
  ])('are none: %s', (_, text, expected) => {
    expect(linesOf(text)).toEqual(expected)
  })

  test('change no text without them', () => {
    const sentence = fc.constantFrom(
      'a',
      '[b]',
      '[^',
      ']',
      '^',
      ': c',
      '\n',
      '\n\n',
      '    ',
      '> ',
      '- ',
      '`',
      '![^',
      '(',
      ')',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 30 }), (parts) => {
        const text = `First.\n\n${parts.join('')}`
        const { lines } = readOne('a.md', text)
        const plain = readOne('a.md', text.replaceAll('[^', '[%')).lines
        if (lines.some(({ markup }) => markup?.kind === 'note')) return
        // A link may be called "^".
        const shown = (line: SourceLine) => brief(line).replaceAll('^', '%')
        expect(lines.map(shown)).toEqual(plain.map(shown))
      }),
    )
  })

  test('of two documents have ids of their own', () => {
    const text = 'a[^1]\n\n[^1]: c'
    const ids = ['a.md', 'b.md'].map((path) => {
      const { markup } = readOne(path, text).lines[2] ?? {}
      return markup?.kind === 'note' ? markup.id : ''
    })
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(id).toMatch(/^fn-[\da-f]{8}-1$/)
  })

  test.each([
    ['notes', (n: number) => Array.from({ length: n }, (_, i) => `a[^${i}]\n\n[^${i}]: c\n\n`).join('')],
    ['references to one note', (n: number) => `${'a[^1] '.repeat(n)}\n\n[^1]: c`],
    [
      'notes that refer to the next',
      (n: number) => `a[^0]\n\n${Array.from({ length: n }, (_, i) => `[^${i}]: c[^${i + 1}]\n`).join('')}`,
    ],
    ['notes within notes', (n: number) => `a[^1]\n\n${'[^1]: '.repeat(n)}c`],
    ['brackets that open', (n: number) => `${'[^'.repeat(n)}\n\na[^1]\n\n[^1]: c`],
    ['lines of one note', (n: number) => `a[^1]\n\n[^1]: c\n${'\n    d\n'.repeat(n)}`],
  ])('take time in proportion to their number: %s', (_, make) => {
    expectTimeInProportion((n) => {
      const text = make(n)
      return () => readOne('a.md', text)
    }, 3200)
  })
})
