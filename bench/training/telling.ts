// node bench/training/telling.ts FOLDER…: writes what tells the languages, over folders of CODE.txt with a sentence a
// line. Only every second line is read; the others are kept back for bench/languages.ts. Languages that no folder has
// keep their rows.
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { LANGUAGES, phrasesOf } from '../../src/normalize/languages/table.ts'
import type { TellingRow } from '../../src/normalize/languages/telling.ts'
import { halfOf, nameOf, readLabelledLines } from '../language-samples.ts'
import { byCount, type Column, relativesOf, relativesRows, shareOf } from './relatives.ts'
import { Counter, type Counts } from './telling-counts.ts'

/** How many of the commonest words and parts a row has, and how many more that tell it from its nearest relatives. */
const [WORDS, TELLING_WORDS, PARTS, TELLING_PARTS] = [250, 150, 120, 100]
/** A script with a smaller share of a language's words is that of quotations. */
const LEAST_OF_SCRIPT = 0.08
/** Least share of a part among the words. */
const LEAST_PART = 0.003
/** A letter belongs to a language if it has this share of its letters, or all less frequent ones together have less. */
const [LEAST_LETTER, LEAST_REST] = [0.0003, 0.001]
/** The share given to words of languages.json that the sentences have fewer of. */
const COMMON = 0.0012
/** A word is a name if it stands in capitals this often; and names are what only sources of short sentences have. */
const NAME = 0.3
const SHORT_SENTENCES: ReadonlySet<string> = new Set(['tatoeba', 'cv', 'udhr'])
/** Texts in every language that say the same count less beside others. */
const PARALLEL = 'udhr'
const PARALLEL_WEIGHT = 0.3

const fileOf = (name: string) => new URL(`../../src/normalize/languages/${name}.json`, import.meta.url)
const scripted = new Set(LANGUAGES.flatMap(({ code, script, mark }) => ((script ?? mark) ? [code] : [])))

function countAll(folders: readonly string[]): Counts[] {
  const sentences = new Map<string, { source: string; lines: readonly string[] }[]>()
  for (const folder of folders)
    for (const labelled of readLabelledLines(folder)) {
      const { language, lines } = halfOf(labelled, 'tuned')
      const name = nameOf(language)
      sentences.set(name, [...(sentences.get(name) ?? []), { source: basename(folder), lines }])
    }
  return [...sentences]
    .filter(([code]) => !scripted.has(code))
    .flatMap(([code, sources]) => {
      const counter = new Counter(code)
      const areOthers = sources.some(({ source }) => source !== PARALLEL)
      for (const { source, lines } of sources)
        for (const line of lines) counter.add(line, source, areOthers && source === PARALLEL ? PARALLEL_WEIGHT : 1)
      const all = [...counter.byScript.values()]
      const total = all.reduce((sum, counts) => sum + counts.total, 0)
      return all.filter((counts) => counts.total >= LEAST_OF_SCRIPT * total)
    })
}

/** Leaves out names, and adds the words that languages.json has. */
function tidy(counts: Counts): void {
  const row = LANGUAGES.find(({ code }) => code === counts.code)
  const common = [...phrasesOf(row?.common), ...phrasesOf(row?.telling)].filter((word) =>
    new RegExp(`^[\\p{Script=${counts.script}}\\p{M}']+$`, 'u').test(word),
  )
  const sources = new Set([...counts.sources.values()].flatMap((some) => [...some]))
  for (const [word, times] of counts.words) {
    const own = counts.sources.get(word) ?? new Set()
    const isOdd =
      [...sources].some((source) => !SHORT_SENTENCES.has(source)) &&
      own.size === 1 &&
      [...own].every((source) => SHORT_SENTENCES.has(source))
    if (isOdd || word.includes('-') || (counts.capitals.get(word) ?? 0) > NAME * times) counts.words.delete(word)
  }
  for (const word of common) counts.words.set(word, (counts.words.get(word) ?? 0) + Math.max(2, COMMON * counts.total))
}

/** The keys that tell most from the relatives: frequent here, and rare there. */
function telling(counts: Counts, relatives: readonly Counts[], column: Column, keys: readonly string[]): string[] {
  const least = column === 'words' ? 1e-5 : 1e-4
  const gain = (key: string) => {
    const own = shareOf(counts, column, key)
    return own * Math.log(own / Math.max(least, ...relatives.map((other) => shareOf(other, column, key))))
  }
  return [...keys].sort((a, b) => gain(b) - gain(a))
}

function alphabetOf(letters: ReadonlyMap<string, number>): string {
  const all = [...letters.values()].reduce((sum, times) => sum + times, 0)
  let rest = all
  const own = byCount(letters).filter((letter) => {
    const times = letters.get(letter) ?? 0
    const belongs = times > LEAST_LETTER * all || rest > LEAST_REST * all
    rest -= times
    return belongs
  })
  return own.sort().join('')
}

function rowOf(counts: Counts, all: readonly Counts[], spread: ReadonlyMap<string, number>): TellingRow {
  const relatives = relativesOf(counts, all)
  const ordered = (column: Column, keys: readonly string[]) =>
    [...new Set(keys)].sort((a, b) => (counts[column].get(b) ?? 0) - (counts[column].get(a) ?? 0)).join('|')
  const words = byCount(counts.words)
  const commonest = words.slice(0, WORDS)
  const others = words.slice(WORDS).filter((word) => (counts.words.get(word) ?? 0) >= 3)
  const parts = [...counts.parts.keys()].filter((part) => shareOf(counts, 'parts', part) >= LEAST_PART)
  const gain = (part: string) => shareOf(counts, 'parts', part) / Math.sqrt(spread.get(part) ?? 1)
  return {
    code: counts.code,
    script: counts.script,
    letters: alphabetOf(counts.letters),
    words: ordered('words', [...commonest, ...telling(counts, relatives, 'words', others).slice(0, TELLING_WORDS)]),
    parts: ordered('parts', [
      ...[...parts].sort((a, b) => gain(b) - gain(a)).slice(0, PARTS),
      ...telling(counts, relatives, 'parts', parts).slice(0, TELLING_PARTS),
    ]),
  }
}

const all = countAll(process.argv.slice(2))
for (const counts of all) tidy(counts)
/** How frequent a part is in all languages together. */
const spread = new Map<string, number>()
for (const counts of all)
  for (const part of counts.parts.keys()) spread.set(part, (spread.get(part) ?? 0) + shareOf(counts, 'parts', part))
const rows = all.map((counts) => rowOf(counts, all, spread))
const kept = (JSON.parse(readFileSync(fileOf('telling'), 'utf8')) as TellingRow[]).filter(
  (row) => !rows.some(({ code, script }) => code === row.code && script === row.script),
)
const sorted = [...rows, ...kept].sort((a, b) => (`${a.code} ${a.script}` < `${b.code} ${b.script}` ? -1 : 1))
writeFileSync(fileOf('telling'), `${JSON.stringify(sorted, undefined, 2)}\n`)
const relatives = relativesRows(all)
writeFileSync(fileOf('relatives'), `${JSON.stringify(relatives, undefined, 2)}\n`)
console.log(`${relatives.length} pairs, ${rows.length} rows written, ${kept.length} kept`)
