import type { Found } from '../../domain/evidence.ts'
import type { Author } from '../../domain/person.ts'
import { knownName } from '../lines/name-like.ts'
import { isAgency } from './names.ts'

/** An agency that is called as people are, such as Petra, may be one of them. */
const isSurelyAgency = (name: string): boolean => isAgency(name) && knownName(name) === 0

/** Authors, those of them that are news agencies by the table of languages marked as organizations. */
export function markOrganizations(authors: readonly Found<Author>[]): readonly Found<Author>[] {
  return authors.map((author) =>
    isSurelyAgency(author.value.name) ? { ...author, value: { ...author.value, isOrganization: true } } : author,
  )
}
