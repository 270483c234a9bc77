/** Converts a language as declared by formats (`fr`, `fr_FR`, `pt-br`) to a BCP 47 tag; undefined if it is none. */
export function parseLanguageTag(text: string): string | undefined {
  const [tag = ''] = text
    .trim()
    .replaceAll('_', '-')
    .split(/[.@,;\s]/)
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,6}$/i.test(tag) || /^(?:und|mul|zxx|mis)(?:-|$)/i.test(tag)) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
