import { isUtf8 } from 'node:buffer'
import { decodeDamagedUtf8 } from './damaged-utf8.ts'
import { type Decoded, decodeAs } from './decoded.ts'
import { signatureOf } from './file-signature.ts'
import { guessLegacy } from './legacy-encoding.ts'
import { decodeMisdeclared } from './misdeclared.ts'
import { guessUtf16 } from './utf16.ts'

const UNSURE = 20
const SAMPLE = 65_536
/** Control characters other than tabs and line ends. */
const CONTROL = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g
const MOST_CONTROL = 0.1
// Escape sequences of ISO-2022-JP (RFC 1468), which uses only ASCII bytes.
const ISO_2022_JP = ['\x1b$B', '\x1b$@', '\x1b(J']

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** Evaluates a byte order mark (Encoding Standard, section 6). */
function byMark(bytes: Uint8Array): Decoded | undefined {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
    return { problem: 'is written in UTF-32, which is not read: save it as UTF-8' }
  }
  if (startsWith(bytes, 0xff, 0xfe)) return decodeAs(bytes, 'utf-16le')
  return startsWith(bytes, 0xfe, 0xff) ? decodeAs(bytes, 'utf-16be') : undefined
}

function isIso2022Jp(bytes: Uint8Array): boolean {
  return bytes.includes(0x1b) && ISO_2022_JP.some((sequence) => Buffer.from(bytes).includes(sequence))
}

function byZeros(bytes: Uint8Array): Decoded | undefined {
  const zero = bytes.indexOf(0)
  if (zero < 0) return undefined
  const order = guessUtf16(bytes)
  if (order !== undefined) return decodeAs(bytes, order)
  return { problem: `is not text: it contains a NUL byte at offset ${zero}` }
}

function byUtf8(bytes: Uint8Array): Decoded | undefined {
  if (!isUtf8(bytes)) return undefined
  return decodeAs(bytes, isIso2022Jp(bytes) ? 'iso-2022-jp' : 'utf-8')
}

function byDeclaration(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  if (declared === undefined || declared === 'utf-8') return undefined
  const decoded = decodeAs(bytes, declared)
  return 'problem' in decoded ? undefined : (decodeMisdeclared(bytes, declared, decoded.text) ?? decoded)
}

function byGuess(bytes: Uint8Array): Decoded {
  const order = guessUtf16(bytes)
  if (order !== undefined) return decodeAs(bytes, order)
  const damaged = decodeDamagedUtf8(bytes)
  if (damaged !== undefined) return damaged
  const { encoding, confidence } = guessLegacy(bytes)
  const doubt = `its encoding is a guess: it was read as ${encoding}; save it as UTF-8 if letters are wrong`
  return decodeAs(bytes, encoding, confidence < UNSURE ? [doubt] : [])
}

function isFullOfControl({ text }: { readonly text: string }): boolean {
  const sample = text.slice(0, SAMPLE)
  return (sample.match(CONTROL)?.length ?? 0) > sample.length * MOST_CONTROL
}

/** In some scripts the low bytes of UTF-16 are all ASCII, so the text appears to be full of control characters. */
function refuseControl(bytes: Uint8Array, decoded: Decoded): Decoded {
  if ('problem' in decoded || !isFullOfControl(decoded)) return decoded
  const order = guessUtf16(bytes)
  return order === undefined ? { problem: 'is not text: it is full of control characters' } : decodeAs(bytes, order)
}

/**
 * Decodes a file. Reliable signs come first (byte order mark, valid UTF-8, NUL bytes), then the declared encoding,
 * unless it gives no words of any language, then a guess. Anything that did not fit is mentioned in a remark; a file
 * that is not text is a problem.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const signature = signatureOf(bytes)
  if (signature !== undefined) return { problem: `is not text but ${signature}` }
  const decoded = byMark(bytes) ?? byZeros(bytes) ?? byUtf8(bytes) ?? byDeclaration(bytes, declared) ?? byGuess(bytes)
  return refuseControl(bytes, decoded)
}
