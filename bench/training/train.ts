// node bench/training/train.ts CASES.jsonl.gz… : learns from labelled cases and writes the weights, the same for the same cases.
import { writeFileSync } from 'node:fs'
import { readCases } from '../cases.ts'
import { groupsOf } from './labels.ts'
import { learnAll, toLessons } from './learn-all.ts'

const cases = process.argv.slice(2).flatMap(readCases)
const { lines, authors } = learnAll(toLessons(cases), groupsOf(cases))
const target = (name: string) => new URL(`../../src/normalize/model/weights-${name}.json`, import.meta.url)
writeFileSync(target('lines'), `${JSON.stringify(lines)}\n`)
writeFileSync(target('authors'), `${JSON.stringify(authors)}\n`)
console.log(`learnt from ${cases.length} cases`)
