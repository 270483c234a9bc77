import { mediaUrl } from '../../content/web-url.ts'

/** An absolute http or https URL, normalized; a relative one only with a base to resolve it against. */
export function webUrl(text: string, base?: string): string | undefined {
  const trimmed = text.trim()
  if (base === undefined && !/^https?:\/\//i.test(trimmed)) return undefined
  return trimmed === '' ? undefined : mediaUrl(trimmed, base)
}
