import type { Models } from '../../src/normalize/model/models.ts'
import { type Case, textDocument } from '../cases.ts'
import { cleanLesson, type Lesson, learn, toLesson } from './learn.ts'
import { learnAuthors } from './learn-authors.ts'
import { varyText } from './vary.ts'

/** A case with what it teaches: as it is, and as a clean text. */
export interface Lessons {
  readonly labelled: Case
  readonly whole: Lesson
  readonly clean: readonly Lesson[]
}

/** Prepares cases to learn from. */
export const toLessons = (cases: readonly Case[]): Lessons[] =>
  cases.map((labelled, turn) => ({
    labelled,
    whole: toLesson(labelled),
    clean: [cleanLesson(labelled, turn), cleanLesson(labelled, turn + 7)].filter((lesson) => lesson !== undefined),
  }))

/** Learns everything that can be learnt from cases; `groups` tells which come from one publication. */
export function learnAll(all: readonly Lessons[], groups: readonly number[]): Models {
  const varied = variedLessons(all.map(({ labelled }) => labelled))
  const lessons = all.flatMap(({ whole, clean }, i) =>
    [whole, ...clean, varied[i] ?? whole].map((lesson) => ({ lesson, group: groups[i] ?? i })),
  )
  const lines = learn(
    lessons.map(({ lesson }) => lesson),
    lessons.map(({ group }) => group),
  )
  const authors = learnAuthors(
    all.flatMap(({ labelled, clean }) => [labelled, ...clean.map(() => labelled)]),
    all.flatMap(({ whole, clean }) => [whole, ...clean]),
    lines,
  )
  return { lines, authors }
}

/** Steps between a case and the one of its language whose furniture it gets. */
const STEPS = 6

/** Each case as it might have stood on the page of another one that is learnt from too. */
function variedLessons(cases: readonly Case[]): Lesson[] {
  const byLanguage = Map.groupBy(cases, ({ lang }) => lang)
  return cases.map((labelled, seed) => {
    const others = byLanguage.get(labelled.lang) ?? []
    const donor = others[(others.indexOf(labelled) + STEPS) % others.length] ?? labelled
    return toLesson(labelled, textDocument(varyText(labelled, donor, seed)))
  })
}
