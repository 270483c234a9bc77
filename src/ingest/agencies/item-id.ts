import { isPermanentIri, mintUrn } from '../../domain/entry-id.ts'

/**
 * The id of a news item, the same in all files: its own if that is an IRI, otherwise a URN made of it and its provider,
 * within whose items alone it is unique. Without a provider it is unique only within its file.
 */
export function itemId(id: string | undefined, provider: string | undefined): string | undefined {
  if (id === undefined || isPermanentIri(id) || provider === undefined) return id
  return mintUrn(`news-item\0${provider}\0${id}`)
}
