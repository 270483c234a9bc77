// node bench/article-extraction.ts FOLDER: reads the pages of the Article Extraction Benchmark (FOLDER/html/*.html.gz)
// and writes their bodies to FOLDER/output/gazette.json, where its evaluate.py compares them with those of its peers.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readSeed } from '../src/ingest/read-seed.ts'
import { normalize } from '../src/normalize/normalize.ts'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: article-extraction FOLDER')

const BODY: ReadonlySet<string | undefined> = new Set(['body', 'heading'])

function bodyOf(page: Uint8Array): string {
  const [document] = readSeed('page.html', page).documents
  if (!document) return ''
  const { roles } = normalize(document)
  return document.lines.flatMap(({ text }, at) => (BODY.has(roles[at]?.role) ? [text] : [])).join('\n')
}

const pages = readdirSync(join(folder, 'html')).filter((name) => name.endsWith('.html.gz'))
const bodies = pages.map((name) => [
  basename(name, '.html.gz'),
  { articleBody: bodyOf(gunzipSync(readFileSync(join(folder, 'html', name)))) },
])
writeFileSync(join(folder, 'output', 'gazette.json'), JSON.stringify(Object.fromEntries(bodies)))
console.log(`${pages.length} pages read; now run evaluate.py in ${folder}`)
