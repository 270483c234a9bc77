import { countWords } from '../../content/word-count.ts'
import type { ErrorPhrases } from './phrase-row.ts'
import { ERROR_PHRASES } from './phrases.ts'

const APOSTROPHE = /['’]/g
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu
const ACCENT = /[\u0300-\u036f]+/g

/** Only words, in lower case and without accents. */
function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(ACCENT, '').normalize('NFC')
  return plain.toLowerCase().replace(APOSTROPHE, '').replace(NO_WORD, ' ').trim()
}

const phrasesOf = (kind: Exclude<keyof ErrorPhrases, 'error'>): readonly string[] =>
  Object.values(ERROR_PHRASES).flatMap((row) => row[kind].map(fold))

const SURE: ReadonlySet<string> = new Set(phrasesOf('sure'))
const TITLES: ReadonlySet<string> = new Set([...SURE, ...phrasesOf('titles')])
const ERRORS = phrasesOf('sentences')
const WALLS = phrasesOf('walls')

const errorWord = `(?:${Object.values(ERROR_PHRASES)
  .flatMap(({ error }) => (error === undefined ? [] : [fold(error)]))
  .join('|')})`
/** An HTTP status code, alone or as an error: "404", "Error 503". */
const CODE = new RegExp(`^(?:http )?(?:${errorWord} )?(?:4[0-5]\\d|50\\d|52\\d)(?: ?${errorWord})?(?= |$)`, 'u')
/** Separators between a title and the name of the site. */
const SITE_MARK = /\s[|\-–—·•»]\s|[|｜]/u
/** UTF-16 units. */
const LONGEST_TITLE = 200
/** Most words in the name of a site. */
const SITE_WORDS = 4

/** Whether words are the title of an error page: certainly, or one that an article may also have. */
function titleIn(words: string): 'sure' | 'likely' | undefined {
  const code = CODE.exec(words)?.[0]
  const rest = code === undefined ? words : words.slice(code.length).trim()
  if (SURE.has(rest) || (code !== undefined && (rest === '' || TITLES.has(rest)))) return 'sure'
  return TITLES.has(words) ? 'likely' : undefined
}

/** Whether a line is the title of an error page, with or without the name of the site. */
export function readErrorTitle(line: string): 'sure' | 'likely' | undefined {
  if (line.length > LONGEST_TITLE) return undefined
  const parts = line.split(SITE_MARK).map(fold)
  const found = titleIn(fold(line)) ?? parts.map(titleIn).find((title) => title !== undefined)
  const others = parts.filter((part) => titleIn(part) === undefined)
  return countWords(others.join(' ')) <= SITE_WORDS ? found : undefined
}

const LONGEST_SENTENCE = 30
/** Articles quote what pages say; pages do not quote themselves. */
const QUOTED = /^\s*["'“”„«»‘「『]/u
/** Most words after an invitation to log in within the same sentence. */
const WALL_END = 6

/** Whether a sentence tells visitors what went wrong, or that they are being checked. */
export function isErrorSentence(sentence: string): boolean {
  const folded = QUOTED.test(sentence) ? '' : fold(sentence)
  return ERRORS.some((phrase) => folded.startsWith(phrase)) && countWords(folded) <= LONGEST_SENTENCE
}

/** Whether a sentence only asks to log in or to subscribe. */
export function isWallSentence(sentence: string): boolean {
  const folded = fold(sentence)
  return WALLS.some((phrase) => folded.startsWith(phrase) && countWords(folded.slice(phrase.length)) <= WALL_END)
}
