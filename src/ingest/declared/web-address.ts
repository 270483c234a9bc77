import { mediaUrl } from '../../content/web-url.ts'

/** An absolute http or https URL, normalized. Relative URLs are accepted only with a base. */
export function webUrl(text: string, base?: string): string | undefined {
  const trimmed = text.trim()
  if (base === undefined && !/^https?:\/\//i.test(trimmed)) return undefined
  return trimmed === '' ? undefined : mediaUrl(trimmed, base)
}
