/**
 * What a character beside a byte is: a small letter; a capital, and more exactly one that is all of its word so far (`I`) or begins a
 * word of small letters (`W`); a digit; space, or the end of the text; punctuation that ends or divides sentences; other ASCII; no ASCII.
 */
type Beside = 'a' | 'A' | 'I' | 'W' | '1' | ' ' | '.' | '(' | 'x'

/** What a byte tells by what is before and after it; any other surroundings tell nothing. */
interface Evidence {
  /** What is said of `I` and `W` goes before what is said of `A`. Mac OS Roman, for in windows-1252 it would be a capital at the end or in the middle of a word in small letters. */
  readonly sure?: readonly `${Beside}${Beside}`[]
  /** A dash; in windows-1252 it would be a letter that the text speaks of. */
  readonly likely?: readonly `${Beside}${Beside}`[]
  /** A capital of windows-1252, at the beginning of a word or among capitals. */
  readonly against?: readonly `${Beside}${Beside}`[]
}

/** Quotes, dashes, dots and spaces of Mac OS Roman; the same bytes are capitals in windows-1252 and its kin. */
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
/** What is sure outweighs what is against it by so much. */
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

/** What stands before and after the byte at `at`: as exactly as it can be told, and without the difference between capitals. */
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
 * How sure it is that the only bytes beyond ASCII are quotes, dashes and dots of Mac OS Roman: `sure` if any stands where no other
 * encoding has a letter, `likely` if there are but dashes; undefined if it is no such text.
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
