import type { Found } from '../../domain/evidence.ts'
import type { Author } from '../../domain/person.ts'
import { knownName } from './name-like.ts'
import { isAgency } from './read-names.ts'

/** Whether a name is surely an agency's; one that is also a given name, such as Petra, may be a person's. */
const isSurelyAgency = (name: string): boolean => isAgency(name) && knownName(name) === 0

/** Marks the authors that are news agencies as organizations. */
export function markOrganizations(authors: readonly Found<Author>[]): readonly Found<Author>[] {
  return authors.map((author) =>
    isSurelyAgency(author.value.name) ? { ...author, value: { ...author.value, isOrganization: true } } : author,
  )
}
