import { isPermanentIri, mintUrn } from '../../domain/entry-id.ts'

/** RFC 8141, section 2: some agencies write a UUID in place of the namespace and the name in it. */
const isDamagedUrn = (id: string): boolean => /^urn:(?![a-z\d][a-z\d-]{0,30}[a-z\d]:.)/i.test(id)

/**
 * The id of a news item, the same in all files: its own if that is a valid IRI, otherwise a URN made of it and its provider,
 * within whose items alone it is unique. Without a provider it is unique only within its file.
 */
export function itemId(id: string | undefined, provider: string | undefined): string | undefined {
  if (id === undefined || provider === undefined || (isPermanentIri(id) && !isDamagedUrn(id))) return id
  return mintUrn(`news-item\0${provider}\0${id}`)
}
