// node bench/training/train.ts [--only guess|title|choice|body|authors] CASES.jsonl.gz… : learns from labelled cases and writes the
// weights, the same for the same cases; with --only, those of one forest.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Models, models } from '../../src/normalize/model/models.ts'
import { readCases } from '../cases.ts'
import { groupsOf } from './labels.ts'
import { learnAll, toLessons } from './learn-all.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } })
const cases = positionals.flatMap(readCases)
const learnt = learnAll(toLessons(cases), groupsOf(cases))
const { lines, authors } = values.only === undefined ? learnt : withOne(values.only)
const target = (name: string) => new URL(`../../src/normalize/model/weights-${name}.json`, import.meta.url)
writeFileSync(target('lines'), `${JSON.stringify(lines)}\n`)
writeFileSync(target('authors'), `${JSON.stringify(authors)}\n`)
console.log(`learnt from ${cases.length} cases`)

/** The weights as they were, but for one forest. */
function withOne(forest: string): Models {
  if (forest === 'authors') return { ...models, authors: learnt.authors }
  if (!(forest in learnt.lines)) throw new Error(`no forest ${forest}`)
  return { ...models, lines: { ...models.lines, [forest]: learnt.lines[forest as keyof typeof learnt.lines] } }
}
