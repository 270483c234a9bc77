// node bench/normalize-growth.ts: measures how the time to normalize grows with the text; if growth is linear, the last
// column is constant.
import { normalize } from '../src/normalize/normalize.ts'
import { textDocument } from './cases.ts'

const PARAGRAPH =
  'The council met for three hours on the edge of the town, and nobody could say afterwards what had been agreed, or with whom. '
const SHAPES: readonly (readonly [string, (size: number) => string])[] = [
  [
    'paragraphs',
    (size) => `Bridge stays closed\n\nBy Ann Lee\n12 March 2025\n\n${`${PARAGRAPH.repeat(3)}\n\n`.repeat(size / 378)}`,
  ],
  ['short lines', (size) => 'Read more\nAnn Lee\n3 May 2020\n'.repeat(size / 29)],
  ['one line', (size) => PARAGRAPH.repeat(size / 126)],
  ['one word', (size) => 'x'.repeat(size)],
  ['brackets', (size) => '(['.repeat(size / 2)],
  ['digits', (size) => '1/2 '.repeat(size / 4)],
  ['stops', (size) => '.'.repeat(size)],
  ['at signs', (size) => `${PARAGRAPH}\n\n${'@'.repeat(size)}\n\n${PARAGRAPH}`],
  ['spaces', (size) => `Tags: a${' '.repeat(size)}b\n\n${PARAGRAPH}`],
  ['items', (size) => `What to bring\n\n${'- a lamp and a rope\n'.repeat(size / 20)}`],
  ['verse', (size) => `${PARAGRAPH}\n\n${'The tide went out,\nthe tide came in,\n'.repeat(size / 36)}\n${PARAGRAPH}`],
  ['speakers', (size) => 'Ann: And then?\nBob: Then I went home, and nobody asked me why.\n'.repeat(size / 66)],
]
const SIZES = [50_000, 500_000, 5_000_000]

const time = (text: string): number => {
  const document = textDocument(text)
  const started = process.cpuUsage()
  normalize(document)
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

const article = SHAPES[0]?.[1](4000) ?? ''
for (let warm = 0; warm < 300; warm++) time(article)
console.log(
  `an article of 4 kB: median ${median(Array.from({ length: 300 }, () => time(article))).toFixed(2)} ms of processor time`,
)
for (const [name, make] of SHAPES) {
  for (const size of SIZES) {
    const text = make(size)
    const spent = time(text)
    console.log(
      `${name.padEnd(12)} ${String(text.length).padStart(9)} characters ${spent.toFixed(0).padStart(7)} ms ${((1e6 * spent) / text.length).toFixed(0).padStart(7)} ns/character`,
    )
  }
}
console.log(`100,000 short lines: ${time('a line\n'.repeat(100_000)).toFixed(0)} ms`)
