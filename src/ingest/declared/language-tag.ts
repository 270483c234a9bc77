/** A language as formats declare it (`fr`, `fr_FR`, `pt-br`) as a BCP 47 tag; undefined for anything else. */
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
