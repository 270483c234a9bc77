/** The arguments of a tag, by name or position. */
export type TagWords = Readonly<Record<string, string>>

/** A tag of a site generator: `{{< figure src="a.jpg" >}}` of Hugo, `{% image "a.jpg" %}` of Liquid, `<Figure />` of MDX. */
export interface Tag {
  /** In lower case; that of the included file, where a tag includes one. */
  readonly name: string
  readonly words: TagWords
}

const WORD =
  /(?:([\w-]{1,40})(?:[ \t]{0,3}=[ \t]{0,3}|:[ \t]{0,3}(?=["'])))?(?:"([^"]{0,2000})"|'([^']{0,2000})'|(https?:\/\/[^\s"'<>]{1,2000}|[^\s"'=,][^\s"'=]{0,399}))/g
const INCLUDING: ReadonlySet<string> = new Set(['include', 'include_relative', 'include_cached', 'render', 'partial'])
const POSITION = /^\d+$/

function wordsIn(text: string): TagWords {
  const words: Record<string, string> = {}
  let place = 0
  for (const [, name, double, single, bare] of text.matchAll(WORD)) {
    words[name?.toLowerCase() ?? place++] = double ?? single ?? bare ?? ''
  }
  return words
}

/** The arguments without names, in order. */
export function unnamedWords(words: TagWords): readonly string[] {
  return Object.keys(words)
    .filter((name) => POSITION.test(name))
    .map((name) => words[name] ?? '')
}

/** "_includes/blog/figure.html" is "figure". */
const stemOf = (file: string): string => file.replace(/^.*\//, '').replace(/(?:\.\w+)?,?$/, '')

/** Reads a tag from its name and what follows it. */
export function readTag(name: string, rest: string): Tag {
  const words = wordsIn(rest)
  if (!INCLUDING.has(name)) return { name: name.toLowerCase(), words }
  const [file = '', ...others] = unnamedWords(words)
  const named = Object.entries(words).filter(([key]) => !POSITION.test(key))
  return { name: stemOf(file).toLowerCase(), words: Object.fromEntries([...named, ...others.entries()]) }
}
