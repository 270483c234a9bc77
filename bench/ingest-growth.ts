// node bench/ingest-growth.ts : how the time of reading a file grows with it, before it is normalized; linear growth keeps the last column level.
import { readSeed } from '../src/ingest/read-seed.ts'

const SHAPES: readonly (readonly [string, string, (size: number) => string])[] = [
  [
    'page: paragraphs',
    'page.html',
    (size) => `<article>${`<p>${'One word and another. '.repeat(12)}</p>`.repeat(size / 271)}`,
  ],
  [
    'page: players',
    'page.html',
    (size) => `<p>Text.</p>${'<iframe src="https://player.example/1"></iframe>'.repeat(size / 48)}`,
  ],
  [
    'page: attributes',
    'page.html',
    (size) => `<p>Text.</p><video ${'data-a="1" '.repeat(size / 11)}src="a.mp4"></video>`,
  ],
  ['page: open tags', 'page.html', (size) => `<p>Text.</p>${'<b'.repeat(size / 2)}`],
  [
    'Markdown: text',
    'text.md',
    (size) => `# One\n\n${`${'One *word* and [another](a). '.repeat(12)}\n\n`.repeat(size / 350)}`,
  ],
  ['Markdown: brackets', 'text.md', (size) => `# One\n\n${'['.repeat(size)}`],
  ['Markdown: notes', 'text.md', (size) => `# One\n\nText.[^1]\n\n${'[^1]: a note\n'.repeat(size / 13)}`],
  ['text: lines', 'text.txt', (size) => 'One line of a text that is read.\n'.repeat(size / 33)],
  ['text: references', 'text.txt', (size) => '&amp;'.repeat(size / 5)],
]
const SIZES = [50_000, 250_000, 1_000_000]

function time(path: string, bytes: Uint8Array): number {
  const started = process.cpuUsage()
  readSeed(path, bytes)
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

for (const [name, path, make] of SHAPES) {
  time(path, Buffer.from(make(2000)))
  for (const size of SIZES) {
    const bytes = Buffer.from(make(size))
    const spent = time(path, bytes)
    const perByte = ((1e6 * spent) / bytes.length).toFixed(0)
    console.log(
      `${name.padEnd(20)} ${String(bytes.length).padStart(9)} bytes ${spent.toFixed(0).padStart(7)} ms ${perByte.padStart(7)} ns a byte`,
    )
  }
}
