// node bench/accuracy.ts CASES… [--misses title|date|authors|body] [--predictions FILE] [--standfirst]: runs the
// normalizer over labelled cases and prints how often it is right; with --standfirst, that counts as text.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { models } from '../src/normalize/model/models.ts'
import { readCases } from './cases.ts'
import { predict } from './predict.ts'
import { emptyTally, measuresOf, tallyCase } from './score.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'string' }, predictions: { type: 'string' }, standfirst: { type: 'boolean' } },
})
if (positionals.length === 0)
  throw new Error('usage: accuracy CASES… [--misses title|date|authors|body] [--predictions FILE]')
const cases = positionals.flatMap(readCases)
const predictions = cases.map((labelled) => predict(models, labelled, values.standfirst))
if (values.predictions)
  writeFileSync(values.predictions, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''))

const GROUPS: readonly (readonly [string, (lang: string) => boolean])[] = [
  ['all', () => true],
  ['en, de', (lang) => lang === 'en' || lang === 'de'],
  ['others', (lang) => lang !== 'en' && lang !== 'de'],
]
const tallies = GROUPS.map(([name, belongs]) => {
  const tally = emptyTally()
  cases.forEach((labelled, i) => {
    const prediction = predictions[i]
    if (prediction && belongs(labelled.lang)) tallyCase(tally, labelled, prediction)
  })
  return { name, tally, measures: measuresOf(tally) }
})
if (values.misses) {
  for (const { field, id, want, got } of tallies[0]?.tally.misses ?? [])
    if (field === values.misses) console.log(`${id} want ${JSON.stringify(want)} got ${JSON.stringify(got)}`)
} else {
  const row = (cells: readonly string[]) => console.log(cells.map((cell, i) => cell.padEnd(i === 0 ? 20 : 24)).join(''))
  row(['', ...tallies.map(({ name, tally }) => `${name} (${tally.title.of})`)])
  for (const [i, [name]] of (tallies[0]?.measures ?? []).entries())
    row([name, ...tallies.map(({ measures }) => measures[i]?.[1] ?? '-')])
}
