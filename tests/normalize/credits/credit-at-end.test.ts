import { describe, expect, test } from 'vitest'
import { readCreditAtEnd, readUnlabelledCredit } from '../../../src/normalize/credits/credit-at-end.ts'

describe('a credit without colon or sign ends a caption', () => {
  test.each([
    ['Prom na Dunaju (Fot. Archiwum prywatne)', 'Prom na Dunaju', 'Fot. Archiwum prywatne'],
    ['The ferry at noon (Ann Lee / Tarn Courier)', 'The ferry at noon', 'Ann Lee / Tarn Courier'],
    ['Le bac à quai, lundi. | LE COURRIER DU VAL', 'Le bac à quai, lundi.', 'LE COURRIER DU VAL'],
    [
      'El transbordador, en una imagen de mayo. JUNTA DEL RÍO',
      'El transbordador, en una imagen de mayo.',
      'JUNTA DEL RÍO',
    ],
    ['Keltas prie kranto. Onos Petraitės nuotr.', 'Keltas prie kranto.', 'Onos Petraitės nuotr.'],
    ['岸を離れる渡し船＝小川健撮影', '岸を離れる渡し船', '小川健撮影'],
    ['渡船在岸邊。記者王小明／攝影', '渡船在岸邊。', '記者王小明／攝影'],
    ['강변의 나룻배. /김민수 기자', '강변의 나룻배.', '김민수 기자'],
  ])('%s', (line, text, credit) => {
    expect(readCreditAtEnd(line)).toMatchObject({ credit })
    expect(readCreditAtEnd(line)?.text.replace(/[\s/.]+$/u, '')).toBe(text.replace(/\.$/u, ''))
  })

  test.each([
    'The ferry (which nobody asked for) runs again.',
    'She was elected in May (Labour / Green).',
    'The ferry runs again (see page 4)',
    'He works for NATO.',
    'TARN COURIER',
  ])('%s', (line) => {
    expect(readCreditAtEnd(line)).toBeUndefined()
  })
})

describe('a credit that nothing but its place tells', () => {
  test.each([
    ['The ferry at the landing. / ANA DE LA VEGA', 'ANA DE LA VEGA'],
    ['The ferry at the landing. / A. de la Vega', 'A. de la Vega'],
    ['The ferry at the landing on Tuesday. Ann Lee / Tarn Courier', 'Ann Lee / Tarn Courier'],
    ['The ferry at the landing. (KTRN)', 'KTRN'],
    ['Le bac, « presque neuf ». Photo A. Morel', 'Photo A. Morel'],
    ['Le bac à quai - Radio Tarn / Ann Lee', 'Radio Tarn / Ann Lee'],
    ['The ferry spent the day at the landing. (Supplied: Tarn Leader)', 'Supplied: Tarn Leader'],
    ['Prom na Dunaju. Fot. Archiwum szkoły', 'Fot. Archiwum szkoły'],
  ])('%s', (line, credit) => {
    expect(readUnlabelledCredit(line)?.credit).toBe(credit)
  })

  test.each([
    'The ferry runs again. It is late.',
    'The ferry / the bridge',
    'Min. Credit Score',
    'The ferry runs. (See page 4)',
    'The ferry runs again. Ann Lee',
  ])('%s', (line) => {
    expect(readUnlabelledCredit(line)).toBeUndefined()
  })
})
