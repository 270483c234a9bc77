import type { Author } from '../domain/person.ts'
import type { XmlElement } from './xml-tree.ts'

/** Renders an Atom person (RFC 4287, section 3.2). */
export function personElement({ name, uri, email }: Author): XmlElement {
  return { name, uri, email }
}
