// node bench/plain-articles.ts ARTICLES.jsonl: writes each article ({"lang", "title", "text"}, one a line) as a plain
// text file has it, the title above a blank line and the text, and prints how often it is read as such.
import { readFileSync } from 'node:fs'
import { publishedTag } from '../src/normalize/languages/published-tag.ts'
import { normalize } from '../src/normalize/normalize.ts'
import { textDocument } from './cases.ts'

interface PlainArticle {
  readonly lang: string
  readonly title: string
  readonly text: string
}

/** Counts over the articles of a language; `lines` and what is lost of them are those of the texts. */
interface Counts {
  articles: number
  titles: number
  withoutTitle: number
  named: number
  dated: number
  otherLanguage: number
  lines: number
  lost: number
}

const [file] = process.argv.slice(2)
if (!file) throw new Error('usage: plain-articles ARTICLES.jsonl')

const NONE: Counts = {
  articles: 0,
  titles: 0,
  withoutTitle: 0,
  named: 0,
  dated: 0,
  otherLanguage: 0,
  lines: 0,
  lost: 0,
}
const KEPT: ReadonlySet<string> = new Set(['title', 'standfirst', 'body', 'heading', 'caption'])
const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

const counts = new Map<string, Counts>()

function count({ lang, title, text }: PlainArticle): void {
  const tally = counts.get(lang) ?? { ...NONE }
  counts.set(lang, tally)
  const document = textDocument(`${oneLine(title)}\n\n${text.trim()}\n`)
  const article = normalize(document)
  const lines = document.lines.flatMap(({ text: line }, at) => (at > 0 && line.trim() !== '' ? [at] : []))
  tally.articles++
  if (oneLine(article.title?.value ?? '') === oneLine(title)) tally.titles++
  if (!article.title) tally.withoutTitle++
  if (article.authors.length > 0) tally.named++
  if (article.published) tally.dated++
  if (article.language && article.language.value !== publishedTag(lang)) tally.otherLanguage++
  tally.lines += lines.length
  tally.lost += lines.filter((at) => !KEPT.has(article.roles[at]?.role ?? '')).length
}

for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) count(JSON.parse(line) as PlainArticle)
for (const [lang, tally] of counts) {
  const { articles, titles, withoutTitle, named, dated, otherLanguage, lines, lost } = tally
  const share = ((100 * titles) / articles).toFixed(1)
  console.log(
    `${lang}: ${articles} articles; title right ${titles} (${share}%), none ${withoutTitle}; with an author ${named}, ` +
      `a date ${dated}, another language ${otherLanguage}; ${lost} of ${lines} lines left out`,
  )
}
