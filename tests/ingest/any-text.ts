import fc from 'fast-check'

/** Text of any code points, lone surrogates among them; markup and control characters come up more often than chance has it. */
export function anyText(maxLength = 200): fc.Arbitrary<string> {
  const code = fc.oneof(
    fc.integer({ min: 0, max: 0x10_ffff }),
    fc.integer({ min: 0, max: 0xff }),
    fc.constantFrom(...'<>&;"\n-:#[]{}'),
  )
  return fc
    .array(code, { maxLength })
    .map((codes) => codes.map((one) => (typeof one === 'number' ? String.fromCodePoint(one) : one)).join(''))
}
