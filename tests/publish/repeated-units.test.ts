import { createContext, runInContext } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishBytes } from './entries-of-bytes.ts'

/** What a file holds again and again, and a name for it. */
type Unit = readonly [name: string, unit: string]

const TEXT = 'The harbour opened again on Monday after repairs, the council said.'

/** Where it stands in a file of some format. */
const PLACES: Readonly<Record<string, readonly [path: string, make: (repeated: string) => string]>> = {
  text: ['a.txt', (repeated) => repeated],
  'a paragraph of text': ['a.txt', (repeated) => `Harbour opens\n\n${TEXT} a${repeated}b\n\n${TEXT}\n`],
  'a byline': ['a.txt', (repeated) => `Harbour opens\n\nBy a${repeated}b\n\n${TEXT}\n`],
  'lines of text': ['a.txt', (repeated) => `Harbour opens\n\n${TEXT}\n\n${repeated}\n\n${TEXT}\n`],
  'labels above a text': [
    'a.txt',
    (repeated) => `Title: Harbour\nTags: a${repeated}b\nAuthor: Ann${repeated}Lee\n\n${TEXT}\n`,
  ],
  'a paragraph of Markdown': ['a.md', (repeated) => `# Harbour\n\n${TEXT} a${repeated}b\n`],
  'lines of Markdown': ['a.md', (repeated) => `# Harbour\n\n${TEXT}${repeated}\n`],
  'a quotation in Markdown': ['a.md', (repeated) => `# Harbour\n\n> ${repeated}x\n\n${TEXT}\n`],
  'front matter': ['a.md', (repeated) => `---\ntitle: "a${repeated}b"\ndate: "2026-01-05${repeated}x"\n---\n${TEXT}\n`],
  'a paragraph of a page': ['a.html', (repeated) => `<article><h1>Harbour</h1><p>${TEXT} a${repeated}b</p></article>`],
  'an item of a page': [
    'a.html',
    (repeated) => `<article><h1>Harbour</h1><p>${TEXT}</p><ul><li>a${repeated}</li></ul></article>`,
  ],
  'the body of a page': [
    'a.html',
    (repeated) => `<article><h1>Harbour</h1><p>${TEXT}</p>${repeated}</object></article>`,
  ],
  'the head of a page': ['a.html', (repeated) => `<title>Harbour${repeated}x | y</title><p>${TEXT}</p>`],
  'the style of an element': [
    'a.html',
    (repeated) => `<article><p>${TEXT}</p><p style="a${repeated}b">${TEXT}</p></article>`,
  ],
  'the title of an item': ['a.xml', (repeated) => rssItem(`<title>t${repeated}x</title>`)],
  'the date of an item': ['a.xml', (repeated) => rssItem(`<title>t</title><pubDate>2026-01-05${repeated}x</pubDate>`)],
  'an item': ['a.xml', (repeated) => rssItem(`<title>t</title>${repeated}`)],
  'the text of an item': [
    'a.xml',
    (repeated) => rssItem(`<title>t</title><description><![CDATA[<p>a</p>${repeated}</object>]]></description>`),
  ],
  'the text of an item in JSON': ['a.json', (repeated) => jsonItem({ content_html: `<p>a${repeated}</p>` })],
  'the names of an item in JSON': [
    'a.json',
    (repeated) => jsonItem({ title: `a${repeated}b`, authors: [{ name: `Ann${repeated}Lee` }] }),
  ],
}

const rssItem = (fields: string): string =>
  `<rss version="2.0"><channel><title>x</title><item>${fields}</item></channel></rss>`
const jsonItem = (fields: object): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'x',
    items: [{ id: '1', content_text: 'x', ...fields }],
  })

/** What is worth repeating in each place. */
const UNITS: Readonly<Record<keyof typeof PLACES, readonly Unit[]>> = {
  text: [
    ['comments', '<!---->'],
    ['references', '&amp;'],
  ],
  'a paragraph of text': [
    ['spaces', ' '],
    ['stops', '.'],
    ['signs of addresses', '@'],
    ['addresses', 'a@b.c '],
    ['capitals', 'Ab '],
    ['dates', '1/2/2020 '],
    ['words of bylines', 'By '],
  ],
  'a byline': [
    ['spaces', ' '],
    ['parentheses', '(a) '],
    ['signs of addresses', '@'],
  ],
  'lines of text': [
    ['short lines', 'a\n'],
    ['items', '- a\n'],
    ['speakers', 'Ann: hello?\n'],
  ],
  'labels above a text': [['spaces', ' ']],
  'a paragraph of Markdown': [
    ['spaces', ' '],
    ['brackets', '['],
    ['emphasis', '*a_'],
    ['shortcodes', '{{<'],
  ],
  'lines of Markdown': [
    ['lines of a paragraph', '\na'],
    ['paragraphs of an item', '\n\n- a\n\n  *b*\n\n  c'],
    ['notes', '\n\n[^1]: a'],
  ],
  'a quotation in Markdown': [['signs of addresses', '@']],
  'front matter': [['spaces', ' ']],
  'a paragraph of a page': [
    ['spaces', ' '],
    ['line ends', ' \n'],
    ['open tags', '<b'],
    ['line breaks', '<br>a'],
  ],
  'an item of a page': [
    ['line breaks', '<br>a'],
    ['paragraphs', '<p>a'],
  ],
  'the body of a page': [
    ['objects', '<object>'],
    ['paragraphs', '<p>a'],
    ['descriptions', '<dt>a<dd>b'],
    ['lists', '<ol><li>a</ol>'],
    ['recordings', '<video><audio>'],
  ],
  'the head of a page': [['spaces', ' ']],
  'the style of an element': [['spaces', ' ']],
  'the title of an item': [['spaces', ' ']],
  'the date of an item': [['spaces', ' ']],
  'an item': [
    ['enclosures', '<enclosure url="http://a.b/c"/>'],
    ['authors', '<author>Ann Lee</author>'],
  ],
  'the text of an item': [
    ['objects', '<object>'],
    ['parameters of objects', '<object><param name=src '],
    ['embeds', '<object><embed <'],
    ['captions', '[caption]'],
  ],
  'the text of an item in JSON': [['spaces', ' ']],
  'the names of an item in JSON': [
    ['spaces', ' '],
    ['conjunctions', ' and '],
  ],
}

const SHAPES = Object.entries(UNITS).flatMap(([place, units]) =>
  units.map(([name, unit]) => ({ place, name, unit, file: PLACES[place] })),
)

/** UTF-16 units. */
const [SMALL, LARGE] = [4000, 32_000]
/** How many times the time for an eighth of the length: eight where it grows in proportion, 64 where it grows by squares. */
const MOST = 24
/** In milliseconds of the processor: what is shorter says nothing. */
const SHORTEST = 6
/** In milliseconds: nothing takes longer, unless others hold the processor. */
const LONGEST = 4000

/** The error is one of the machine, not of this realm's class. */
function wasEnded(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

/** The time to publish a text, in milliseconds of the processor; of what does not end, that until it was ended. */
function timeOf(path: string, text: string): number {
  const bytes = Buffer.from(text)
  const started = process.threadCpuUsage()
  const spent = () => {
    const { user, system } = process.threadCpuUsage(started)
    return (user + system) / 1000
  }
  try {
    // Only a virtual machine's clock can end what holds the thread.
    runInContext('publish()', createContext({ publish: () => publishBytes(path, bytes) }), { timeout: LONGEST })
  } catch (error) {
    if (!wasEnded(error)) throw error
    return spent() > LONGEST / 2 ? spent() : timeOf(path, text)
  }
  return spent()
}

function bestOf(path: string, text: string, runs: number): number {
  return Math.min(...Array.from({ length: runs }, () => timeOf(path, text)))
}

describe('a file that repeats one thing is read in linear time', () => {
  // What is loaded and made ready at the first use is whole, whatever is ended later.
  beforeAll(() => {
    for (const [path, make] of Object.values(PLACES)) publishBytes(path, Buffer.from(make('a ')))
  })

  test.each(SHAPES)('$name, repeated in $place', ({ unit, file }) => {
    const [path, make] = file ?? ['', String]
    const ofSize = (size: number) => make(unit.repeat(size / unit.length))
    const small = Math.max(SHORTEST, bestOf(path, ofSize(SMALL), 2))
    const large = timeOf(path, ofSize(LARGE))
    // Another look where others held the processor.
    expect(large < MOST * small ? large : bestOf(path, ofSize(LARGE), 2)).toBeLessThan(MOST * small)
  })
})
