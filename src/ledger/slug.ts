import anyAscii from 'any-ascii'

const MAX_LENGTH = 80

/**
 * A title as the last segment of a URL: lower-case ASCII words joined by hyphens; `article` if nothing is left of it.
 */
export function slugOf(title: string): string {
  const ascii = anyAscii(title.slice(0, 4 * MAX_LENGTH)).toLowerCase()
  const words = ascii.replace(/['’]/g, '').match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    if (slug.length + word.length + 1 > MAX_LENGTH) break
    slug += slug === '' ? word : `-${word}`
  }
  return slug || words[0]?.slice(0, MAX_LENGTH) || 'article'
}
