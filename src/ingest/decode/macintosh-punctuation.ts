/**
 * The kind of character beside a byte: a lower-case letter; an upper-case letter, in particular one that is its whole
 * word so far (`I`) or begins a lower-case word (`W`); a digit; a space, or the end of the text; sentence punctuation;
 * other ASCII; not ASCII.
 */
type Beside = 'a' | 'A' | 'I' | 'W' | '1' | ' ' | '.' | '(' | 'x'

/** What a byte indicates, given the characters before and after it. Other surroundings indicate nothing. */
interface Evidence {
  /**
   * Mac OS Roman, because in windows-1252 it would be an upper-case letter at the end or in the middle of a lower-case
   * word. Entries for `I` and `W` take precedence over those for `A`.
   */
  readonly sure?: readonly `${Beside}${Beside}`[]
  /** A dash; in windows-1252 it would be a letter mentioned on its own. */
  readonly likely?: readonly `${Beside}${Beside}`[]
  /** An upper-case letter of windows-1252, at the beginning of a word or among other upper-case letters. */
  readonly against?: readonly `${Beside}${Beside}`[]
}

/**
 * Quotation marks, dashes, ellipses and spaces of Mac OS Roman, whose bytes are upper-case letters in windows-1252 and
 * related encodings.
 */
const EVIDENCE: Readonly<Record<number, Evidence>> = {
  // • or ¥
  165: {},
  // « or Ç
  199: { against: ['AA', 'Aa'] },
  // » or È
  200: { against: ['AA', ' a', ' A', '  ', '(a', '( '] },
  // … or É
  201: { sure: ['a ', 'a.', 'a(', 'ax'], against: ['AA', 'Aa', 'aa', ' a', ' A', '  ', ' .', '(a', '(A', '( '] },
  // No-break space or Ê
  202: { sure: ['aa', 'aW', 'a1', '1a', '11', '. '], against: ['AA', ' a', '(a'] },
  // – or Ð
  208: { sure: ['11'], likely: ['  '], against: ['AA', 'Aa', ' a', ' A', ' .', ' (', '((', '(a'] },
  // — or Ñ
  209: { likely: ['  ', 'a ', '. '], against: ['AA', 'Aa', ' .', ' (', '((', '( ', '(a'] },
  // “ or Ò
  210: { against: ['AA', 'aa', 'a ', 'Aa'] },
  // ” or Ó
  211: {
    sure: ['a ', 'a.', 'a(', 'ax', '. ', '..', '.(', '1 '],
    against: ['AA', 'Aa', 'aa', ' a', ' A', '  ', '(a', '(A', '( '],
  },
  // ‘ or Ô
  212: { against: ['AA', 'aa', 'a ', 'Aa', '  '] },
  // ’ or Õ
  213: { sure: ['aa', 'aA', 'a ', 'a.', 'a(', 'ax', 'Aa', 'IW'], against: ['AA', ' a', ' A', '  ', '(a', '(A'] },
}

const LIKELY_ENOUGH = 2
/** How many times more often a byte must indicate Mac OS Roman than the opposite. */
const OUTWEIGHING = 10

function besideOf(byte: number | undefined): Beside {
  if (byte === undefined) return ' '
  if (byte > 0x7f) return 'x'
  const character = String.fromCharCode(byte)
  if (/[a-z]/.test(character)) return 'a'
  if (/[A-Z]/.test(character)) return 'A'
  if (/\d/.test(character)) return '1'
  if (/\s/.test(character)) return ' '
  return /[.,;:!?]/.test(character) ? '.' : '('
}

const BESIDE: readonly Beside[] = Array.from({ length: 256 }, (_, byte) => besideOf(byte))
const isLetter = (beside: Beside): boolean => beside === 'a' || beside === 'A'

/**
 * The characters before and after the byte at `at`: as exactly as possible, and without distinguishing upper-case
 * letters.
 */
function around(bytes: Uint8Array, at: number): readonly [exact: string, broad: string] {
  const besideAt = (place: number): Beside => BESIDE[bytes[place] ?? 0x20] ?? ' '
  const [before, after] = [besideAt(at - 1), besideAt(at + 1)]
  const isInitial = before === 'A' && !isLetter(besideAt(at - 2))
  const beginsWord = after === 'A' && besideAt(at + 2) === 'a'
  return [`${isInitial ? 'I' : before}${beginsWord ? 'W' : after}`, before + after]
}

type Kind = keyof Evidence
const KINDS: readonly Kind[] = ['sure', 'likely', 'against']

function kindOf(evidence: Evidence, [exact, broad]: readonly [string, string]): Kind | undefined {
  const says = (surroundings: string) =>
    KINDS.find((kind) => (evidence[kind] as readonly string[] | undefined)?.includes(surroundings))
  return says(exact) ?? says(broad)
}

/**
 * Whether the only bytes beyond ASCII are punctuation of Mac OS Roman: `sure` if any is where no other encoding has a
 * letter, `likely` if there are only dashes; undefined if not.
 */
export function macintoshPunctuation(bytes: Uint8Array): 'sure' | 'likely' | undefined {
  const seen = { sure: 0, likely: 0, against: 0 }
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const evidence = EVIDENCE[byte]
    if (evidence === undefined) return undefined
    const kind = kindOf(evidence, around(bytes, at))
    if (kind) seen[kind]++
  }
  if (seen.against * OUTWEIGHING > seen.sure) return undefined
  if (seen.sure > 0) return 'sure'
  return seen.likely >= LIKELY_ENOUGH ? 'likely' : undefined
}
