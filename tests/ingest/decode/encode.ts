/** Encodes text in any encoding that TextDecoder reads in one or two bytes a character, by turning its table around. */
export function encode(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const character of decomposeFor(table, text.normalize('NFC'))) {
    const code = table.get(character)
    if (code === undefined) throw new Error(`${encoding} has no ${character}`)
    bytes.push(...code)
  }
  return Uint8Array.from(bytes)
}

type Table = ReadonlyMap<string, readonly number[]>
const tables = new Map<string, Table>()

function tableOf(encoding: string): Table {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  const add = (...code: number[]) => {
    const character = decoder.decode(Uint8Array.from(code))
    if (!character.includes('\u{fffd}') && [...character].length === 1 && !table.has(character))
      table.set(character, code)
  }
  for (let byte = 0; byte < 256; byte += 1) add(byte)
  for (let lead = 0x81; lead < 255; lead += 1) for (let trail = 0x40; trail < 255; trail += 1) add(lead, trail)
  tables.set(encoding, table)
  return table
}

/** windows-1258 writes Vietnamese tones as combining accents after the letter. */
function decomposeFor(table: Table, text: string): readonly string[] {
  return [...text].flatMap((character) => {
    if (table.has(character)) return character
    const [base = '', ...marks] = character.normalize('NFD')
    const tone = marks.find((mark) => table.has(mark)) ?? ''
    const letter = [base, ...marks.filter((mark) => mark !== tone)].join('').normalize('NFC')
    return tone === '' ? character : [letter, tone]
  })
}

/** Encodes text in UTF-16, without a byte order mark. */
export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
}
