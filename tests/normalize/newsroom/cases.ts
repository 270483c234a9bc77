import { readdirSync, readFileSync } from 'node:fs'
import type { Role } from '../../../src/domain/article.ts'

/** A text as a newsroom has it, with what a careful editor would make of it. */
export interface Case {
  readonly name: string
  readonly text: string
  /** The roles that each line may have. */
  readonly roles: readonly (readonly Role[])[]
  readonly title: string | undefined
  readonly standfirst: string | undefined
  readonly authors: readonly string[]
  readonly published: string
  readonly source: string
  readonly translator: string
  readonly interviews: number
}

const TEXT = ['body', 'heading'] as const
const ANY = ['body', 'heading', 'boilerplate', 'byline', 'date', 'repeated', 'source', 'section', 'note'] as const
/** What the marks before a line stand for: `-` is a line that is not published, `?` one that may be. */
const ROLES: Readonly<Record<string, readonly Role[]>> = {
  T: ['title', 'repeated'],
  S: ['standfirst'],
  Y: ['byline'],
  C: ['caption'],
  D: ['date'],
  O: ['source', 'byline'],
  K: ['section'],
  N: ['note'],
  P: TEXT,
  H: TEXT,
  '-': ['boilerplate', 'byline', 'date', 'repeated', 'source'],
  '?': ANY,
}

interface Line {
  readonly marks: string
  readonly text: string
}

function readCase(part: string): Case {
  const [head = '', ...rest] = part.replace(/\n+$/, '').split('\n')
  const [name = '', ...given] = head.split(' | ').map((field) => field.trim())
  const fields = new Map(
    given.map((field) => [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 1)]),
  )
  const field = (key: string) => fields.get(key)?.trim() ?? ''
  const lines = rest.map((line): Line => {
    const at = line.indexOf('|')
    return line === '' ? { marks: '', text: '' } : { marks: line.slice(0, at), text: line.slice(at + 1) }
  })
  const marked = (mark: string) => lines.find(({ marks }) => marks === mark)?.text.replace(/\s+/gu, ' ')
  return {
    name,
    text: lines.map(({ text }) => text).join('\n'),
    roles: lines.map(({ marks }) => (marks === '' ? ['blank'] : [...marks].flatMap((mark) => ROLES[mark] ?? []))),
    title: field('title') || marked('T'),
    standfirst: field('standfirst') || marked('S'),
    authors: field('authors')
      .split(';')
      .flatMap((author) => author.trim() || []),
    published: `${field('date')} ${field('zone')}`.trim(),
    source: field('source'),
    translator: field('translation'),
    interviews: Number(field('interviews')),
  }
}

/**
 * The cases of every file in this folder, by file. A case begins with `=== name | field: value | …`; each of its lines has what
 * it is before the first `|`.
 */
export function readCases(): ReadonlyMap<string, readonly Case[]> {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'))
  return new Map(
    files.map((name) => {
      const cases = readFileSync(`${import.meta.dirname}/${name}`, 'utf8')
        .split(/^=== /m)
        .slice(1)
      return [name.replace('.txt', ''), cases.map(readCase)]
    }),
  )
}
