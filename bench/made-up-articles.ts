import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const WORDS =
  `council harbour budget report minister school river bridge company winter market village doctor police court
  season player airport railway energy climate farmer hospital museum library election parliament agreement visitor record
  summer street project survey network engine garden festival orchestra theatre island border customs coast forest valley`
    .split(/\s+/)
    .filter(Boolean)
const VERBS =
  'announced opened closed rejected approved postponed praised visited rebuilt measured counted warned'.split(' ')
const NAMES = [
  'Anna Berg',
  'Jonas Weil',
  'Marta Olsen',
  'Pedro Lima',
  'Claire Roux',
  'Tom Baker',
  'Ines Prado',
  'Karl Steen',
]
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Numbers derived from a seed, so that the articles are the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function pick<T>(items: readonly T[], next: (below: number) => number): T {
  return items[next(items.length)] as T
}

/** Sentences with function words, by which languages, and prose and lists, are told apart. */
function sentence(next: (below: number) => number): string {
  const word = () => pick(WORDS, next)
  const verb = () => pick(VERBS, next)
  return pick(
    [
      () =>
        `The ${word()} of the ${word()} has ${verb()} the ${word()} that was to be ${verb()} by the ${word()} in the ${word()}.`,
      () =>
        `It was not the ${word()} but the ${word()} which ${verb()} the ${word()}, and nobody in the ${word()} had asked for it.`,
      () =>
        `When the ${word()} ${verb()} its ${word()}, the people of the ${word()} said that they would wait for the ${word()}.`,
      () =>
        `“We have ${verb()} the ${word()} for ${2 + next(90)} years,” said ${pick(NAMES, next)}, who is at the head of the ${word()}.`,
    ],
    next,
  )()
}

/** An article of about 3 kB as a seed file contains it: title, byline with date, a caption, paragraphs, boilerplate. */
export function madeUpArticle(number: number): string {
  const next = sequence(number)
  const title = `${pick(WORDS, next)} ${pick(VERBS, next)} the ${pick(WORDS, next)} ${pick(WORDS, next)} ${number}`
  const date = `${1 + next(28)} ${pick(MONTHS, next)} ${2015 + next(10)}, ${10 + next(12)}:${10 + next(50)}`
  const paragraphs = Array.from({ length: 8 }, () => Array.from({ length: 4 }, () => sentence(next)).join(' '))
  const capital = title.charAt(0).toUpperCase() + title.slice(1)
  const caption = `The ${pick(WORDS, next)} by the ${pick(WORDS, next)}. Photo: ${pick(NAMES, next)}`
  return [capital, `By ${pick(NAMES, next)}\n${date}`, caption, ...paragraphs, 'Share this article'].join('\n\n')
}

/** Writes articles 1 to `count` into `folder`, a hundred per subfolder. */
export function writeMadeUpArticles(folder: string, count: number): void {
  for (let number = 1; number <= count; number++) {
    const below = join(folder, String(Math.floor(number / 100)).padStart(4, '0'))
    if (number % 100 === 0 || number === 1) mkdirSync(below, { recursive: true })
    writeFileSync(join(below, `${String(number).padStart(7, '0')}.txt`), madeUpArticle(number))
  }
}
