import { linesOf } from '../../content/plain-text.ts'
import type { Block } from '../../domain/block.ts'
import { detectLanguage, isSpoken } from './language.ts'

/** Shorter blocks say too little for their language to be told. */
const SHORTEST = 60
/** A block with this share of the document's commonest words is in its language. */
const AT_HOME = 0.08
const SURE = 0.9

/** Without its region: the words of `en-GB` are those of `en`. Norwegian goes by two names. */
const spokenIn = (language: string): string => (language.split('-')[0] ?? '').toLowerCase().replace(/^n[bn]$/, 'no')

/** The language of a text where it is surely not `language`; else undefined. */
export function foreignLanguage(text: string, language: string | undefined): string | undefined {
  if (language === undefined || text.length < SHORTEST) return undefined
  const own = spokenIn(language)
  if (isSpoken(text, own, AT_HOME)) return undefined
  const found = detectLanguage(text)
  return found && found.confidence > SURE && spokenIn(found.language) !== own && isSpoken(text, found.language, AT_HOME)
    ? found.language
    : undefined
}

/** Marks the blocks that are surely not in the language of their document. */
export function markLanguages(blocks: readonly Block[], language: string | undefined): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'code' || block.kind === 'html' || block.kind === 'notes') return block
    const lang = foreignLanguage(linesOf(block).join('\n').slice(0, 600), language)
    return lang === undefined ? block : { ...block, lang }
  })
}
