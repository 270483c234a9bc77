import { decode } from '../decode/decode.ts'
import { type CsvRow, parseCsv } from './csv.ts'

/** What Substack's list of posts says about one of them. */
export interface ListedPost {
  /** 1-based line of the list where its row begins. */
  readonly line: number
  /** Its row, which differs if any of its values do. */
  readonly written: string
  /** The value of a column; empty if the list does not have it. */
  value(column: string): string
}

/** What a list of posts says about a file. */
export type Listing = { readonly post: ListedPost } | { readonly problem: string }

/** The `posts.csv` of an export. */
export interface PostsTable {
  /** Path relative to the seeds folder. */
  readonly path: string
  /** The post that a file contains, by the file's name without its extension; undefined if the list is not Substack's. */
  find(stem: string): Listing | undefined
}

const REQUIRED = ['post_id', 'is_published']
const MOST_LINES_NAMED = 5

const columnName = (cell: string): string => cell.trim().toLowerCase()
const numberOf = (id: string): string => id.split('.', 1)[0] ?? ''

function damagedText(damaged: readonly CsvRow[]): string {
  if (damaged.length === 0) return ''
  const lines = damaged.slice(0, MOST_LINES_NAMED).map(({ line }) => line)
  const more = damaged.length > MOST_LINES_NAMED ? ' and others' : ''
  return `; line ${lines.join(', ')}${more} there has a wrong number of values or an unmatched quotation mark`
}

/** Whether a text that is not a table of posts was one, before a program saved it in another form. */
const wasTable = (header: CsvRow | undefined): boolean =>
  REQUIRED.every((name) => header?.cells.join(',').toLowerCase().includes(name))

function findIn(rows: readonly CsvRow[], header: CsvRow): (stem: string) => Listing {
  const columns = header.cells.map(columnName)
  const damaged = rows.filter(({ cells, isBroken }) => isBroken || cells.length !== columns.length)
  const posts = rows
    .filter((row) => !damaged.includes(row))
    .map(({ line, cells }) => ({
      line,
      written: JSON.stringify(cells),
      value: (column: string) => cells[columns.indexOf(column)]?.trim() ?? '',
    }))
  const byId = Map.groupBy(posts, (post) => post.value('post_id').normalize('NFC'))
  const byNumber = Map.groupBy(posts, (post) => numberOf(post.value('post_id')))
  return (stem) => {
    const [post, other] = byId.get(stem) ?? byNumber.get(numberOf(stem)) ?? []
    if (post === undefined) return { problem: `does not list it${damagedText(damaged)}` }
    return other === undefined ? { post } : { problem: `lists it twice, in lines ${post.line} and ${other.line}` }
  }
}

/** Reads a list of posts. Damaged rows are named where a post is missing. */
export function readPostsTable(path: string, bytes: Uint8Array): PostsTable {
  const decoded = decode(bytes)
  if ('problem' in decoded) return { path, find: () => ({ problem: decoded.problem }) }
  const [header, ...rows] = parseCsv(decoded.text)
  const columns = header?.cells.map(columnName) ?? []
  if (header && REQUIRED.every((name) => columns.includes(name))) return { path, find: findIn(rows, header) }
  const problem = 'does not separate its columns with commas: save it as Substack wrote it'
  return { path, find: () => (wasTable(header) ? { problem } : undefined) }
}
