import { mediaUrl } from '../../content/web-url.ts'

/**
 * An absolute http or https URL, normalized. Relative URLs are accepted only with a base, except those that lack only the
 * scheme.
 */
export function webUrl(text: string, base?: string): string | undefined {
  const trimmed = text.trim()
  if (base === undefined && !/^(?:https?:)?\/\/[^/]/i.test(trimmed)) return undefined
  return trimmed === '' ? undefined : mediaUrl(trimmed, base)
}
