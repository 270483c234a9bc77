import type { Models } from '../../src/normalize/model/models.ts'
import type { Case } from '../cases.ts'
import { cleanLesson, type Lesson, learn, toLesson } from './learn.ts'
import { learnAuthors } from './learn-authors.ts'

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
  const lessons = all.flatMap(({ whole, clean }, i) =>
    [whole, ...clean].map((lesson) => ({ lesson, group: groups[i] ?? i })),
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
