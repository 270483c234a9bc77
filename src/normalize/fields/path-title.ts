import type { Found } from '../../domain/evidence.ts'

/** The name of a file, without its folders and its kind. */
const NAME = /([^/]+?)(?:\.[a-z]+)?$/u
/** What apps put around a name: a day before it, a number of theirs after it. */
const DAY = /^\d{4}-\d\d-\d\d[ _-]+/
const NUMBER = / [\da-f]{32}$/
/** Words with spaces between them; what a program named has dashes, or is one word. */
const WORDED = /^\S*\p{L}\S*(?: \S+)+$/u

/** The title that the name of a note says, as in "Mayor resigns after audit.md": apps for notes have no other place for it. */
export function readPathTitle(path: string): Found<string> | undefined {
  const name = (NAME.exec(path)?.[1] ?? '').replace(DAY, '').replace(NUMBER, '').trim()
  return WORDED.test(name) ? { value: name, evidence: { rule: 'title:path', confidence: 0.6 } } : undefined
}
