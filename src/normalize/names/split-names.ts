import { anyOf, escapePattern } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { tieSurnames, untie } from './double-surnames.ts'
import { knownName } from './name-like.ts'

const connectors = [...new Set(LANGUAGES.flatMap((row) => phrasesOf(row.and)))]
/** Words that join two names, in all languages. */
export const CONNECTORS = connectors.filter((word) => /^\p{L}+\.?$/u.test(word))
const anyWord = `(?:${CONNECTORS.map(escapePattern).join('|')})`
/** Separators between two names. */
const BETWEEN = new RegExp(
  `\\s*[,;]\\s*${anyWord}\\s+|\\s*[,;、，・／&ㆍ·|•]\\s*|\\s+[/+–—-]\\s+|\\s+${anyWord}\\s+`,
  'iu',
)
const joined = anyOf(LANGUAGES.flatMap((row) => phrasesOf(row.andJoined)))
const HAN_BETWEEN = new RegExp(`\\s*(?:[,;、，／&ㆍ|•/]|${joined})\\s*`, 'u')
const JAPANESE_NAME = /^\p{Script=Katakana}+[・＝]\p{Script=Katakana}/u

/** Splits a list of names. */
export function splitNames(text: string): string[] {
  if (JAPANESE_NAME.test(text)) return [text.trim()]
  const pattern = /\p{Script=Han}/u.test(text) && !/\p{Lu}/u.test(text) ? HAN_BETWEEN : BETWEEN
  return tieSurnames(text)
    .split(pattern)
    .flatMap((part) => splitAtPrefix(untie(part).trim()))
    .filter((part) => part !== '')
}

const PREFIXES = LANGUAGES.flatMap((row) => phrasesOf(row.andBefore))

const MAY_HAVE_PREFIX = /^[\p{Script=Hebrew}\p{Script=Arabic}]/u

/** Splits two names where "and" is written as one with the second: "נועה ברק ויואב לוי". */
function splitAtPrefix(part: string): string[] {
  if (!MAY_HAVE_PREFIX.test(part)) return [part]
  const words = part.split(' ')
  for (let at = 2; at < words.length - 1; at++) {
    const prefix = PREFIXES.find((one) => words[at]?.startsWith(one))
    const given = prefix === undefined ? '' : (words[at]?.slice(prefix.length) ?? '')
    if (given !== '' && knownName(given) === 1)
      return [words.slice(0, at).join(' '), ...splitAtPrefix([given, ...words.slice(at + 1)].join(' '))]
  }
  return [part]
}
