// node bench/languages.ts PATH… [--half tuned|kept-back] [--most N] [--by-language]: how often the language of a text is
// right, over folders of CODE.txt with a sentence a line and files of labelled cases, beside `eld` alone.
import { parseArgs } from 'node:util'
import { eld } from 'eld/extrasmall'
import { documentLanguage } from '../src/normalize/languages/document-language.ts'
import { LANGUAGES } from '../src/normalize/languages/table.ts'
import { TELLING } from '../src/normalize/languages/telling.ts'
import { textDocument } from './cases.ts'
import { type Half, halfOf, nameOf, readLabelledLines, textsOf } from './language-samples.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, most: { type: 'string' }, 'by-language': { type: 'boolean' } },
})
if (positionals.length === 0)
  throw new Error('usage: languages PATH… [--half tuned|kept-back] [--most N] [--by-language]')

/** Lengths of the texts in UTF-16 units; 0 stands for a sentence. */
const LENGTHS = [0, 200, 500, 1500]
/** How often each language was given for the texts of one; `''` where none was. */
type Given = Map<string, number>
interface Tally {
  texts: number
  gazette: Given
  eld: Given
}

const known = new Set([...LANGUAGES, ...TELLING].map(({ code }) => code))
const knownToEld = new Set(Object.values(eld.info().Languages).map(nameOf))
const most = Number(values.most ?? Number.POSITIVE_INFINITY)
/** By length, then by language. */
const tallies = LENGTHS.map(() => new Map<string, Tally>())

const detectGazette = (text: string): string => documentLanguage(textDocument(text).lines)?.language ?? ''

function measure(lines: readonly string[], language: string): void {
  LENGTHS.forEach((length, at) => {
    const tally = tallies[at]?.get(language) ?? { texts: 0, gazette: new Map(), eld: new Map() }
    tallies[at]?.set(language, tally)
    for (const text of textsOf(lines, length).slice(0, most)) {
      tally.texts++
      count(tally.gazette, nameOf(detectGazette(text)))
      count(tally.eld, nameOf(eld.detect(text).language))
    }
  })
}

const count = (given: Given, language: string) => given.set(language, (given.get(language) ?? 0) + 1)

for (const path of positionals)
  for (const labelled of readLabelledLines(path)) {
    const { language, lines } = values.half ? halfOf(labelled, values.half as Half) : labelled
    measure(lines, nameOf(language))
  }

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`
const titleOf = (length: number): string => (length === 0 ? 'a sentence' : `${length} characters`)

/** Right, wrong and none of one detector over the languages of a group. */
function summary(rows: readonly (readonly [string, Tally])[], by: 'gazette' | 'eld'): string {
  const sum = (of: (language: string, tally: Tally) => number) =>
    rows.reduce((total, [language, tally]) => total + of(language, tally), 0)
  const texts = sum((_language, tally) => tally.texts)
  const right = sum((language, tally) => tally[by].get(language) ?? 0)
  const none = sum((_language, tally) => tally[by].get('') ?? 0)
  const mean = sum((language, tally) => (tally[by].get(language) ?? 0) / Math.max(1, tally.texts)) / rows.length
  const shares = `right ${percent(right, texts)}, wrong ${percent(texts - right - none, texts)}, none ${percent(none, texts)}`
  return `${by.padEnd(8)} ${shares}; mean of languages ${percent(mean, 1)}`
}

const GROUPS: readonly (readonly [string, (language: string) => boolean])[] = [
  ['languages of the tables', (language) => known.has(language)],
  ['those that eld knows', (language) => known.has(language) && knownToEld.has(language)],
  ['languages without a row', (language) => !known.has(language)],
]

LENGTHS.forEach((length, at) => {
  for (const [name, belongs] of GROUPS) {
    const rows = [...(tallies[at] ?? [])].filter(([language, { texts }]) => belongs(language) && texts > 0)
    if (rows.length === 0) continue
    const texts = rows.reduce((total, [, tally]) => total + tally.texts, 0)
    console.log(`${titleOf(length)}, ${name}: ${rows.length} languages, ${texts} texts`)
    console.log(`  ${summary(rows, 'gazette')}\n  ${summary(rows, 'eld')}`)
  }
})

/** The languages given instead, most frequent first. */
const instead = (language: string, given: Given): string =>
  [...given]
    .filter(([other]) => other !== language)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([other, times]) => `${other || 'none'} ${times}`)
    .join(', ')

if (values['by-language'])
  LENGTHS.forEach((length, at) => {
    console.log(`\n${titleOf(length)}`)
    for (const [language, { texts, gazette, eld: peer }] of [...(tallies[at] ?? [])].sort())
      console.log(
        `${language.padEnd(4)} ${String(texts).padStart(5)} ${percent(gazette.get(language) ?? 0, texts).padStart(6)} ` +
          `eld ${percent(peer.get(language) ?? 0, texts).padStart(6)}  ${instead(language, gazette)}`,
      )
  })
