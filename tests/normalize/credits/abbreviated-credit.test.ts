import { expect, test } from 'vitest'
import { readCredit } from '../../../src/normalize/credits/read-credit.ts'

test.each([
  ['Fot. Marek Lis / Agencja Rzeka', { text: '', credit: 'Marek Lis / Agencja Rzeka' }],
  ['fot. Marek Lis', { text: '', credit: 'Marek Lis' }],
  ['Most w Zarzeczu. Fot. Marek Lis', { text: 'Most w Zarzeczu.', credit: 'Marek Lis' }],
  ['Most w Zarzeczu (fot. Marek Lis)', { text: 'Most w Zarzeczu', credit: 'Marek Lis' }],
  ['Most w Zarzeczu, fot. archiwum', undefined],
  ['Na moście był fotograf. Marek Lis', undefined],
])('a label that is cut short needs no colon: %s', (line, caption) => {
  expect(readCredit(line)).toEqual(caption)
})
