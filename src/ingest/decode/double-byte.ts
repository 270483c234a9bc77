type Range = readonly [low: number, high: number]

/** Where the common characters of a double-byte encoding are. */
interface DoubleByte {
  /** Lead bytes of common characters. */
  readonly common: readonly Range[]
  /** Trail bytes of common characters. */
  readonly trail: Range
  /** Lead bytes of characters that every text contains, such as kana in Japanese. */
  readonly needed?: Range
  /** Whether words are separated by spaces. */
  readonly spaced?: true
}

const DOUBLE_BYTE: Readonly<Record<string, DoubleByte>> = {
  gb18030: {
    common: [
      [0xa1, 0xa3],
      [0xb0, 0xd7],
    ],
    trail: [0xa1, 0xfe],
  },
  gbk: {
    common: [
      [0xa1, 0xa3],
      [0xb0, 0xd7],
    ],
    trail: [0xa1, 0xfe],
  },
  big5: { common: [[0xa1, 0xc6]], trail: [0x40, 0xfe] },
  'euc-kr': {
    common: [
      [0xa1, 0xa3],
      [0xb0, 0xc8],
    ],
    trail: [0xa1, 0xfe],
    spaced: true,
  },
  'euc-jp': {
    common: [
      [0xa1, 0xa5],
      [0xb0, 0xcf],
    ],
    trail: [0xa1, 0xfe],
    needed: [0xa4, 0xa5],
  },
  shift_jis: {
    common: [
      [0x81, 0x83],
      [0x88, 0x97],
    ],
    trail: [0x40, 0xfc],
    needed: [0x82, 0x83],
  },
}

function within(byte: number, [low, high]: Range): boolean {
  return byte >= low && byte <= high
}

/** How well bytes fit a double-byte encoding. */
export interface DoubleByteFit {
  /** Share of common characters among the double-byte ones, from 0 to 1. */
  readonly common: number
  /** Whether most of the text consists of such characters, including those that the language always uses. */
  readonly prevails: boolean
}

/**
 * Measures the fit of a double-byte encoding, for texts too short for letter statistics; undefined for other encodings.
 */
export function doubleByteFit(bytes: Uint8Array, encoding: string): DoubleByteFit | undefined {
  const row = DOUBLE_BYTE[encoding]
  if (row === undefined) return undefined
  let [pairs, common, needed, letters, spaces] = [0, 0, 0, 0, 0]
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      if ((lead | 0x20) >= 0x61 && (lead | 0x20) <= 0x7a) letters += 1
      if (lead === 0x20) spaces += 1
      continue
    }
    at += 1
    pairs += 1
    if (within(bytes[at] ?? 0, row.trail) && row.common.some((range) => within(lead, range))) common += 1
    if (row.needed && within(lead, row.needed)) needed += 1
  }
  const spacing = spaces > pairs / 10 === (row.spaced ?? false) ? 1 : 0.8
  const prevails = pairs > letters && (row.needed === undefined || needed > 0)
  return { common: (common / Math.max(1, pairs)) * spacing, prevails }
}
