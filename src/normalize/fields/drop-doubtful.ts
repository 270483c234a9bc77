import type { Article } from '../../domain/article.ts'
import { DOUBTFUL, type Found } from '../../domain/evidence.ts'

type ListField = 'authors' | 'categories' | 'enclosures' | 'body' | 'roles' | 'doubts'
type TextField = 'title' | 'standfirst' | 'source' | 'published' | 'modified' | 'language' | 'translation'

/** All that was read of an article, sure or not; `undefined` for what the text does not say. */
export type ReadFields = Pick<Article, ListField> & {
  readonly [K in TextField]: Article[K] | undefined
}

/** Leaves out fields with a confidence below `DOUBTFUL` and names them among the doubts instead. */
export function dropDoubtful(read: ReadFields): Article {
  const doubts = [...read.doubts]
  const sure = <T>(name: string, found: Found<T> | undefined, show: (value: T) => string): Found<T> | undefined => {
    if (!found || found.evidence.confidence >= DOUBTFUL) return found
    doubts.push(`${name}: perhaps ${show(found.value)} (line ${found.evidence.line ?? '?'}, ${found.evidence.rule})`)
    return undefined
  }
  const fields = {
    title: sure('title', read.title, String),
    standfirst: read.standfirst,
    source: sure('source', read.source, ({ name }) => name),
    published: sure('published', read.published, ({ wall }) => wall),
    modified: sure('modified', read.modified, ({ wall }) => wall),
    language: sure('language', read.language, String),
    translation: read.translation,
  }
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const { authors, categories, enclosures, body, roles } = read
  return { ...present, authors, categories, enclosures, body, roles, doubts }
}
