import type { Found } from '../../domain/evidence.ts'

/** The name of a file without folders and extension. */
const NAME = /([^/]+?)(?:\.[a-z]+)?$/u
/** What note-taking apps add to a name: a date before it, an identifier after it. */
const DAY = /^\d{4}-\d\d-\d\d[ _-]+/
const NUMBER = / [\da-f]{32}$/
const CONFIDENCE = 0.6
/** Words separated by spaces. Names that programs made have hyphens or are a single word. */
const WORDED = /^\S*\p{L}\S*(?: \S+)+$/u

/**
 * The title of a note by the name of its file ("Mayor resigns after audit.md"), where note-taking apps keep it.
 * Undefined for other names.
 */
export function readPathTitle(path: string): Found<string> | undefined {
  const name = (NAME.exec(path)?.[1] ?? '').replace(DAY, '').replace(NUMBER, '').trim()
  return WORDED.test(name) ? { value: name, evidence: { rule: 'title:path', confidence: CONFIDENCE } } : undefined
}
