// node bench/training/cross-validate.ts [--random] [--folds N] [--only FOLD] [--misses FIELD] [--also CASES]… CASES… measures
// the normalizer on each case with models that were trained on other publications; with --random, on other articles.
// The cases of --also are trained on in every fold.
import { parseArgs } from 'node:util'
import { readCases } from '../cases.ts'
import { predict } from '../predict.ts'
import { emptyTally, measuresOf, type Tally, tallyCase } from '../score.ts'
import { articlesOf, groupsOf } from './labels.ts'
import { foldOf } from './learn.ts'
import { learnAll, toLessons } from './learn-all.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    random: { type: 'boolean', default: false },
    folds: { type: 'string', default: '4' },
    only: { type: 'string' },
    misses: { type: 'string' },
    also: { type: 'string', multiple: true, default: [] },
  },
})
const folds = Number(values.folds)
const files = positionals.map((file) => ({ file, cases: readCases(file) }))
const fileOf = files.flatMap(({ file, cases }) => cases.map(() => file))
const cases = files.flatMap((each) => each.cases)
const groups = groupsOf(cases)
const apart = values.random ? articlesOf(cases) : groups
const lessons = toLessons(cases)
const also = toLessons(values.also.flatMap(readCases))
const tallies = new Map<string, Tally>(positionals.map((file) => [file, emptyTally()]))
for (let fold = 0; fold < folds; fold++) {
  if (values.only !== undefined && fold !== Number(values.only)) continue
  const isHeldBack = (i: number) => foldOf(apart[i] ?? i, folds) === fold
  const seen = lessons.map((_l, i) => i).filter((i) => !isHeldBack(i))
  const models = learnAll(
    [...seen.flatMap((i) => lessons[i] ?? []), ...also],
    [...seen.map((i) => groups[i] ?? i), ...also.map((_l, i) => cases.length + i)],
  )
  cases.forEach((labelled, i) => {
    const tally = tallies.get(fileOf[i] ?? '')
    if (isHeldBack(i) && tally) tallyCase(tally, labelled, predict(models, labelled))
  })
}
for (const [file, tally] of tallies) {
  console.log(`${file.split('/').pop()}, n = ${tally.title.of}`)
  for (const [name, value] of measuresOf(tally)) console.log(`  ${name.padEnd(18)} ${value}`)
  for (const miss of tally.misses)
    if (miss.field === values.misses)
      console.log(`  ${miss.id} want ${JSON.stringify(miss.want)} got ${JSON.stringify(miss.got)}`)
}
