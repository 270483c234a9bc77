import { isPermanentIri, mintUrn } from '../../domain/entry-id.ts'

/** A URN without a namespace (RFC 8141, section 2), or a `tag:` without an authority and a date (RFC 4151, section 2.1). */
const isDamaged = (id: string): boolean =>
  /^urn:(?![a-z\d][a-z\d-]{0,30}[a-z\d]:.)/i.test(id) || /^tag:(?![^,:\s]+,\d{4}(?:-\d\d){0,2}:)/i.test(id)

/**
 * The id of a news item, the same in all files: its own if that is a valid IRI, otherwise a URN made of it and its provider,
 * within whose items alone it is unique. Without a provider it is unique only within its file.
 */
export function itemId(id: string | undefined, provider: string | undefined): string | undefined {
  if (id === undefined || provider === undefined || (isPermanentIri(id) && !isDamaged(id))) return id
  return mintUrn(`news-item\0${provider}\0${id}`)
}
