// node bench/document-words.ts DOCUMENTS TEXTS: how many words of documents of word processors are read, compared with
// the plain texts that another program made of them: soffice --headless --convert-to txt:Text --outdir TEXTS DOCUMENTS/*
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { readSeed } from '../src/ingest/read-seed.ts'

const [documents, texts] = process.argv.slice(2)
if (documents === undefined || texts === undefined) throw new Error('usage: document-words DOCUMENTS TEXTS')

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** How many of the words are among those of a text, each as often as it stands there. */
function foundIn(words: readonly string[], text: string): number {
  const left = new Map<string, number>()
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  }).length
}

let [files, found, all] = [0, 0, 0]
for (const name of readdirSync(documents).toSorted()) {
  const other = join(texts, `${parse(name).name}.txt`)
  if (!existsSync(other)) continue
  const read = readSeed(name, readFileSync(join(documents, name))).documents
  const words = wordsOf(readFileSync(other, 'utf8'))
  const hits = foundIn(words, read.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n'))
  if (hits < words.length) console.log(`${name}: ${hits} of ${words.length}`)
  files++
  found += hits
  all += words.length
}
console.log(`${files} documents: ${found} of ${all} words`)
