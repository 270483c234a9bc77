import type { Models } from '../../src/normalize/model/models.ts'
import { type Case, textDocument } from '../cases.ts'
import { learn } from './learn.ts'
import { learnAuthors } from './learn-authors.ts'
import { cleanLesson, type Lesson, toLesson } from './lesson.ts'
import { varyText } from './vary.ts'

/** A case with its lessons: as it is, and as clean texts. */
export interface Lessons {
  readonly labelled: Case
  readonly whole: Lesson
  readonly clean: readonly Lesson[]
}

/** Prepares cases for training. */
export const toLessons = (cases: readonly Case[]): Lessons[] =>
  cases.map((labelled, turn) => ({
    labelled,
    whole: toLesson(labelled),
    clean: [cleanLesson(labelled, turn), cleanLesson(labelled, turn + 7)].filter((lesson) => lesson !== undefined),
  }))

/** Trains all forests on cases; `groups` has the publication of each. */
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

/** Steps in the list of a language from a case to the one whose furniture it gets. */
const STEPS = 6

/** Each case as it might stand on the page of another case of its language. */
function variedLessons(cases: readonly Case[]): Lesson[] {
  const byLanguage = Map.groupBy(cases, ({ lang }) => lang)
  return cases.map((labelled, seed) => {
    const others = byLanguage.get(labelled.lang) ?? []
    const donor = others[(others.indexOf(labelled) + STEPS) % others.length] ?? labelled
    return toLesson(labelled, textDocument(varyText(labelled, donor, seed)))
  })
}
