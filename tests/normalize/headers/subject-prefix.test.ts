import { expect, test } from 'vitest'
import { readSubject } from '../../../src/normalize/headers/subject-prefix.ts'

test.each([
  ['Re: Pier closes', 'Pier closes', 'reply'],
  ['RE: Re: Pier closes', 'Pier closes', 'reply'],
  ['Re[2]: Pier closes', 'Pier closes', 'reply'],
  ['Fwd: Pier closes', 'Pier closes', 'forward'],
  ['FW: RE: Pier closes', 'Pier closes', 'reply forward'],
  ['[list] Re: Pier closes', 'Pier closes', 'reply'],
  ['AW: WG: Der Pier', 'Der Pier', 'reply forward'],
  ['TR : Rép. : La jetée', 'La jetée', 'reply forward'],
  ['RV: El muelle', 'El muelle', 'forward'],
  ['ENC: O cais', 'O cais', 'forward'],
  ['I: Il molo', 'Il molo', 'forward'],
  ['SV: VB: Bryggan', 'Bryggan', 'reply forward'],
  ['Odp: PD: Molo', 'Molo', 'reply forward'],
  ['Trả lời: Cầu cảng', 'Cầu cảng', 'reply'],
  ['转发：码头关闭', '码头关闭', 'forward'],
  ['回复:码头关闭', '码头关闭', 'reply'],
  ['返信: 桟橋', '桟橋', 'reply'],
  ['전달: 부두', '부두', 'forward'],
  ['Отв: Пирс', 'Пирс', 'reply'],
  ['Iran: talks resume', 'Iran: talks resume', ''],
  ['NBA: the night in numbers', 'NBA: the night in numbers', ''],
  ['Recall: 4,000 cars', 'Recall: 4,000 cars', ''],
  ['Re:', 'Re:', 'reply'],
])('%s', (written, subject, expected) => {
  const read = readSubject(written)
  expect(read.subject).toBe(subject)
  expect([read.isReply ? 'reply' : '', read.isForward ? 'forward' : ''].filter(Boolean).join(' ')).toBe(expected)
})
