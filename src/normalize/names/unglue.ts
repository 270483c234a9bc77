import { openingLength } from '../languages/cues.ts'
import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { lastWord } from '../text/last-word.ts'
import { lowerInPlace } from '../text/lower.ts'
import { SURELY_NAME } from '../thresholds.ts'
import { nameLikeness, PARTICLES } from './name-like.ts'
import { isRole, isSection } from './writer-role.ts'

const GLUED = /^(.*\p{Ll})(\p{Lu}.*)$/u

/** The beginning of a name that goes on with a capital: McDonald, DeShawn, FitzGerald, VanDyke. */
const PREFIXES = LANGUAGES.flatMap((row) => phrasesOf(row.namePrefix)).map(
  (prefix) => prefix.charAt(0).toUpperCase() + prefix.slice(1),
)
const NAME_PREFIX = new RegExp(`(?:^|[\\s-])(?:${anyOf(PREFIXES)}|\\p{Lu}\\p{Ll}?)$`, 'u')

const isNamePrefix = (text: string): boolean => NAME_PREFIX.test(text) || PARTICLES.has(lastWord(text).toLowerCase())

/** Fewest UTF-16 units before the seam. */
const SHORTEST_GLUED = 3

/** A name without the section, role or button that was run together with it: "NewsEmma MackenzieLifestyle Writer". */
export function unglue(text: string): string {
  const shorter = withoutSection(withoutGluedRole(text))
  return shorter.length < text.length ? unglue(shorter) : text
}

const GLUED_SECTION = /^(\p{Lu}\p{Ll}{2,})(?=\p{Lu}\p{Ll}+[\s-]\p{Lu})/u

function withoutSection(text: string): string {
  const section = GLUED_SECTION.exec(text)?.[1]
  return section !== undefined && isSection(section) ? text.slice(section.length) : text
}

/** A name without the role or button at its end that follows without a space. */
function withoutGluedRole(text: string): string {
  for (let at = text.length - 1; at >= SHORTEST_GLUED; at--) {
    const match = GLUED.exec(text.slice(0, at + 1))
    if (!match) return text
    at = match[1]?.length ?? 0
    if (nameLikeness(text.slice(0, at)) >= SURELY_NAME && !isNamePrefix(text.slice(0, at))) return text.slice(0, at)
    if (isRole(text.slice(at)) || openingLength(lowerInPlace(text.slice(at)), 'share') > 0) return text.slice(0, at)
  }
  return text
}
