import { wordsIn } from '../../content/table-words.ts'
import type { Author } from '../../domain/person.ts'
import rows from './author-words.json' with { type: 'json' }
import { webUrl } from './web-address.ts'

const EMAIL = /^[^\s@<>()]{1,64}@[^\s@<>()]{1,190}\.[^\s@<>().]{2,24}$/
const NAME_FIRST = /^([^<>]{1,200}?)\s{0,9}<([^<>]{1,300})>$/
const ADDRESS_FIRST = /^(\S{1,300})\s{1,9}\(([^()]{1,200})\)$/
const NAME_WITH_PAGE = /^([^()]{1,200}?)\s{0,9}\((https?:[^()\s]{1,300})\)$/
const NAME_THEN_PAGE = /^([^|–—]{1,200}?)\s{1,9}[|–—-]\s{1,9}(https?:\S{1,300})$/

function address(text: string): Omit<Author, 'name'> {
  if (EMAIL.test(text)) return { email: text }
  const uri = webUrl(text)
  return uri === undefined ? {} : { uri }
}

const BY = new RegExp(`^(?:${wordsIn(rows, 'by').join('|')})\\s+`, 'i')

function clean(name: string): string {
  return name
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(BY, '')
    .trim()
}

const ACCOUNTS: ReadonlySet<string> = new Set(wordsIn(rows, 'accounts'))

/** Whether a name is that of an account by which systems publish what nobody signs: "admin". */
export const isAccount = (name: string): boolean => ACCOUNTS.has(name.toLowerCase())

/**
 * Parses an author written as one string: `Name`, `Name <address>`, `address (Name)` (RSS 2.0), `Name (page)`.
 * `Name - page`. Undefined without a name, since an address alone is no byline.
 */
export function parseAuthor(text: string): Author | undefined {
  const trimmed = text.replace(/\s+/g, ' ').trim()
  const [, name = '', where = ''] =
    NAME_FIRST.exec(trimmed) ?? NAME_WITH_PAGE.exec(trimmed) ?? NAME_THEN_PAGE.exec(trimmed) ?? []
  if (name !== '') return { name: clean(name), ...address(where) }
  const [, place = '', person = ''] = ADDRESS_FIRST.exec(trimmed) ?? []
  if (person !== '' && EMAIL.test(place)) return { name: clean(person), email: place }
  return !/\p{L}/u.test(trimmed) || EMAIL.test(trimmed) || webUrl(trimmed) !== undefined
    ? undefined
    : { name: clean(trimmed) }
}
