// node bench/ingest-growth.ts: measures how the time to read a file, before normalizing, grows with its size; if growth
// is linear, the last column is constant.
import { readSeed } from '../src/ingest/read-seed.ts'

const item = (description: string, more = ''): string =>
  `<rss version="2.0"><channel><title>x</title><item><title>y</title><description>${description}</description>${more}</item></channel></rss>`

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
  ['page: spaces', 'page.html', (size) => `<h1>One</h1><p>a${' '.repeat(size)}b</p>`],
  ['page: a long title', 'page.html', (size) => `<title>One${' '.repeat(size)}b | c</title><p>Text.</p>`],
  ['page: styles', 'page.html', (size) => `<article><p>Text.</p><p style="a${' '.repeat(size)}b">Text.</p></article>`],
  ['page: objects', 'page.html', (size) => `<p>Text.</p>${'<object>'.repeat(size / 8)}</object>`],
  ['feed: objects', 'feed.xml', (size) => item(`<![CDATA[${'<object><param name=src '.repeat(size / 24)}</object>]]>`)],
  ['feed: enclosures', 'feed.xml', (size) => item('Text.', '<enclosure url="http://a.b/c"/>'.repeat(size / 31))],
  ['page: open tags', 'page.html', (size) => `<p>Text.</p>${'<b'.repeat(size / 2)}`],
  [
    'Markdown: text',
    'text.md',
    (size) => `# One\n\n${`${'One *word* and [another](a). '.repeat(12)}\n\n`.repeat(size / 350)}`,
  ],
  ['Markdown: brackets', 'text.md', (size) => `# One\n\n${'['.repeat(size)}`],
  ['Markdown: notes', 'text.md', (size) => `# One\n\nText.[^1]\n\n${'[^1]: a note\n'.repeat(size / 13)}`],
  ['text: lines', 'text.txt', (size) => 'One line of a text that is read.\n'.repeat(size / 33)],
  ['Markdown: lines', 'text.md', (size) => `# One\n${'\na'.repeat(size / 2)}`],
  ['Markdown: an item', 'text.md', (size) => `# One\n\n- a${'\n\n  *b*'.repeat(size / 7)}`],
  ['text: comments', 'text.txt', (size) => `${'<!---->'.repeat(size / 7)}Text.`],
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
      `${name.padEnd(20)} ${String(bytes.length).padStart(9)} bytes ${spent.toFixed(0).padStart(7)} ms ${perByte.padStart(7)} ns/byte`,
    )
  }
}
