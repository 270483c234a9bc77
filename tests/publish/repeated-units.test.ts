import { createContext, runInContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { publishBytes } from './entries-of-bytes.ts'

type Shape = readonly [name: string, path: string, before: string, unit: string, after: string]

const TEXT = 'The harbour opened again on Monday after repairs, the council said.'
const item = (fields: string): string =>
  `<rss version="2.0"><channel><title>x</title><item><title>t</title>${fields}</item></channel></rss>`
const [OPEN, CLOSE] = item('<description><![CDATA[|]]></description>').split('|') as [string, string]

/** What a file holds again and again, and what stands around it. */
const SHAPES: readonly Shape[] = [
  ['comments before no page', 'a.txt', '', '<!---->', 'x'],
  ['stops in a line', 'a.txt', `Harbour opens\n\n${TEXT} `, '.', `x\n\n${TEXT}\n`],
  ['spaces between labels', 'a.txt', 'Title: Harbour\nTags: a', ' ', `b\n\n${TEXT}\n`],
  ['spaces in a style', 'a.html', `<article><p>${TEXT}</p><p style="a: b`, ' ', `c">${TEXT}</p></article>`],
  [
    'spaces in a date',
    'a.xml',
    `${OPEN.split('<description>')[0]}<pubDate>2026-01-05`,
    ' ',
    'x</pubDate></item></channel></rss>',
  ],
  ['spaces in a paragraph of a page', 'a.html', `<h1>Harbour</h1><p>${TEXT}`, ' ', `x</p>`],
  ['spaces in the title of a page', 'a.html', '<title>Harbour', ' ', `x | y</title><p>${TEXT}</p>`],
  ['spaces in a paragraph of Markdown', 'a.md', `# Harbour\n\n${TEXT}`, ' ', 'x'],
  [
    'spaces in the title of an item',
    'a.xml',
    '<rss version="2.0"><channel><item><title>t',
    ' ',
    'x</title></item></channel></rss>',
  ],
  ['objects in a page', 'a.html', `<h1>Harbour</h1><p>${TEXT}</p>`, '<object>', '</object>'],
  ['objects in an item', 'a.xml', OPEN, '<object>', `</object>${CLOSE}`],
  ['parameters of an object', 'a.xml', `${OPEN}<object>`, '<param name=src ', CLOSE],
  ['embeds without an end', 'a.xml', `${OPEN}<object>`, '<embed <', CLOSE],
]

/** UTF-16 units. */
const [SMALL, LARGE] = [4000, 32_000]
/** How many times the time for an eighth of the length: eight where it grows in proportion, 64 where it grows by squares. */
const MOST = 24
/** In milliseconds of the processor: what is shorter says nothing, what is longer may have waited for others. */
const [SHORTEST, LONGEST] = [6, 3000]

function timeOf(path: string, text: string): number {
  const bytes = Buffer.from(text)
  const started = process.threadCpuUsage()
  // Only the virtual machine can end what holds the thread.
  runInContext('publish()', createContext({ publish: () => publishBytes(path, bytes) }), { timeout: LONGEST })
  const { user, system } = process.threadCpuUsage(started)
  return (user + system) / 1000
}

function bestOf(path: string, text: string, runs: number): number {
  return Math.min(...Array.from({ length: runs }, () => timeOf(path, text)))
}

describe('a file that holds one thing again and again takes time in proportion to its length', () => {
  test.each(SHAPES)('%s', (_name, path, before, unit, after) => {
    const make = (size: number) => before + unit.repeat(size / unit.length) + after
    const small = Math.max(SHORTEST, bestOf(path, make(SMALL), 3))
    const large = timeOf(path, make(LARGE))
    // Another look where others held the processor.
    expect(large < MOST * small ? large : bestOf(path, make(LARGE), 2)).toBeLessThan(MOST * small)
  })
})
