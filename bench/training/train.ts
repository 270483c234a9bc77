// node bench/training/train.ts [--only guess|title|choice|body|authors] CASES.jsonl.gz… trains on labelled cases and
// writes the weights, the same for the same cases; with --only, those of one forest.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Models, models } from '../../src/normalize/model/models.ts'
import { readCases } from '../cases.ts'
import { groupsOf } from './labels.ts'
import { learnAll, toLessons } from './learn-all.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } })
const cases = positionals.flatMap(readCases)
const trained = learnAll(toLessons(cases), groupsOf(cases))
const { lines, authors } = values.only === undefined ? trained : withOne(values.only)
const target = (name: string) => new URL(`../../src/normalize/model/weights-${name}.json`, import.meta.url)
writeFileSync(target('lines'), `${JSON.stringify(lines)}\n`)
writeFileSync(target('authors'), `${JSON.stringify(authors)}\n`)
console.log(`trained on ${cases.length} cases`)

/** The present weights with one forest replaced. */
function withOne(forest: string): Models {
  if (forest === 'authors') return { ...models, authors: trained.authors }
  if (!(forest in trained.lines)) throw new Error(`no forest ${forest}`)
  return { ...models, lines: { ...models.lines, [forest]: trained.lines[forest as keyof typeof trained.lines] } }
}
