// node bench/saved-pages.ts FOLDER: reads pages saved for the tests of another reader, FOLDER/*/source.html, and
// compares them with what it makes of them, FOLDER/*/expected-metadata.json and expected.html. Lists what differs.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOfHtml } from '../src/content/plain-text.ts'
import { sanitizeHtml } from '../src/content/sanitize.ts'
import { readSeed } from '../src/ingest/read-seed.ts'
import { normalize } from '../src/normalize/normalize.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: saved-pages FOLDER')

interface Expected {
  readonly title?: string
  readonly byline?: string | null
  readonly publishedDate?: string | null
}

const DAY = 86_400_000
/** Least share of the other reader's words that a page must have, for both to have read the same article. */
const SAME_ARTICLE = 0.5

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

function sharedWords(text: string, expected: string): number {
  const words = new Set(wordsOf(text))
  const wanted = [...new Set(wordsOf(expected))]
  return wanted.filter((word) => words.has(word)).length / Math.max(1, wanted.length)
}

function read(page: Uint8Array) {
  const [document] = readSeed('page.html', page).documents
  if (!document) return { title: '', authors: '', date: '', text: '' }
  const { title, authors, published, roles } = normalize(document)
  const text = document.lines.filter((_, at) => roles[at]?.role === 'body' || roles[at]?.role === 'heading')
  return {
    title: title?.value ?? '',
    authors: authors.map(({ value }) => value.name).join(', '),
    date: published?.value.wall.slice(0, 10) ?? '',
    text: text.map((line) => line.text).join('\n'),
  }
}

/** A date may be given in UTC, a day away. */
const isSameDay = (a: string, b: string): boolean => Math.abs(Date.parse(a) - Date.parse(b.slice(0, 10))) <= DAY

const counts = { pages: 0, texts: 0, titles: 0, authors: [0, 0, 0], dates: [0, 0, 0] }
for (const name of readdirSync(folder)) {
  if (!existsSync(join(folder, name, 'source.html'))) continue
  const { title, byline, publishedDate }: Expected = JSON.parse(
    readFileSync(join(folder, name, 'expected-metadata.json'), 'utf8'),
  )
  const expected = textOfHtml(sanitizeHtml(readFileSync(join(folder, name, 'expected.html'), 'utf8')))
  const found = read(readFileSync(join(folder, name, 'source.html')))
  const isSame = sharedWords(found.text, expected) >= SAME_ARTICLE
  counts.pages++
  if (isSame) counts.texts++
  if (found.title === title?.trim()) counts.titles++
  const tally = (three: number[], own: string, theirs: string | null | undefined, agrees: boolean) => {
    const at = own === '' ? undefined : !theirs ? 2 : agrees ? 0 : 1
    if (at !== undefined) three[at] = (three[at] ?? 0) + 1
  }
  tally(counts.authors, found.authors, byline, byline?.includes(found.authors.split(', ')[0] ?? '') === true)
  tally(counts.dates, found.date, publishedDate, publishedDate ? isSameDay(found.date, publishedDate) : false)
  if (!isSame) console.log(`${name}: another text, ${found.text.length} characters`)
  if (found.title !== title?.trim()) console.log(`${name}: title "${found.title}", there "${title?.trim()}"`)
}
const [sameAuthor, otherAuthor, ownAuthor] = counts.authors
const [sameDate, otherDate, ownDate] = counts.dates
console.log(`${counts.pages} pages: the same text in ${counts.texts}, the same title in ${counts.titles}`)
console.log(`authors: the same in ${sameAuthor}, others in ${otherAuthor}, given only here in ${ownAuthor}`)
console.log(`dates: the same day in ${sameDate}, another in ${otherDate}, given only here in ${ownDate}`)
