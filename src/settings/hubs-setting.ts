import { parseStructure, parseWebUrl, WrongValue } from './setting.ts'

/** Parses the URLs of WebSub hubs: a list, or text with spaces or commas between them. Each is kept once. */
export function parseHubs(raw: unknown): readonly string[] {
  const value = typeof raw === 'string' && !raw.trim().startsWith('[') ? raw.split(/[\s,]+/) : parseStructure(raw)
  if (!Array.isArray(value)) throw new WrongValue('must be a list of URLs of WebSub hubs')
  return [...new Set(value.filter((url) => url !== '').map(parseHub))]
}

function parseHub(raw: unknown): string {
  const url = parseWebUrl(raw)
  // In a header field, these would end the URL (RFC 8288, section 3).
  if (/[<>]/.test(url) || new URL(url).hash !== '') throw new WrongValue(`must be URLs without a fragment, not ${url}`)
  return url
}
