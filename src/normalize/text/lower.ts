/**
 * `text` in lower case with the same offsets: İ becomes i, and any other character whose lower case is longer stays as
 * it is.
 */
export function lowerInPlace(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : [...text].map(lowerOne).join('')
}

function lowerOne(character: string): string {
  if (character === 'İ') return 'i'
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}
