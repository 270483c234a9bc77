import { linesOf } from '../../content/plain-text.ts'
import type { Block } from '../../domain/block.ts'
import { detectLanguage, isSpoken } from './detect-language.ts'
import { LANGUAGES, phrasesOf } from './table.ts'

/** Shortest block, in UTF-16 units, whose language is detected. */
const SHORTEST = 60
/**
 * Share of the commonest words of a language in a block that is in that language; and least confidence in another
 * language.
 */
const SPOKEN = 0.08
const SURE = 0.9

/** UTF-16 units of a block that its language is detected by. */
const SAMPLE = 600

/** The row of a language that has several tags: Norwegian is `nb` and `nn` too. */
const ROW_OF: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap((row) => phrasesOf(row.otherTags).map((tag): [string, string] => [tag, row.code])),
)

/** The row of a tag by its primary subtag: the words of `en-GB` are those of `en`. */
function spokenIn(language: string): string {
  const subtag = (language.split('-')[0] ?? '').toLowerCase()
  return ROW_OF.get(subtag) ?? subtag
}

/** The language of a text if it is surely not `language`; undefined otherwise. */
export function foreignLanguage(text: string, language: string | undefined): string | undefined {
  if (language === undefined || text.length < SHORTEST) return undefined
  const own = spokenIn(language)
  if (isSpoken(text, own, SPOKEN)) return undefined
  const found = detectLanguage(text)
  return found && found.confidence > SURE && spokenIn(found.language) !== own && isSpoken(text, found.language, SPOKEN)
    ? found.language
    : undefined
}

/** Adds `lang` to the blocks that are surely in another language than their document. */
export function markLanguages(blocks: readonly Block[], language: string | undefined): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'code' || block.kind === 'html' || block.kind === 'notes') return block
    const lang = foreignLanguage(linesOf(block).join('\n').slice(0, SAMPLE), language)
    return lang === undefined ? block : { ...block, lang }
  })
}
