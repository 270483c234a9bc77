import { expect, test } from 'vitest'
import { asksToFollow } from '../../../src/normalize/languages/follow.ts'
import { fold } from '../../../src/normalize/text/fold.ts'

test.each([
  ['Ha tetszett, kövesse a Tiszaszögi Hírlapot a Facebookon is!', true],
  ['Urmărește Ziarul Văii și pe Google News', true],
  ['Dacă ți-a plăcut textul, urmărește Ziarul Văii pe Facebook', true],
  ['Подписывайтесь на «Уральский тракт» в Telegram', true],
  ['Siga o canal do Diário da Serra no WhatsApp', true],
  ['Poliția urmărește conturile de Facebook ale suspectului.', false],
  ['Follow the yellow signs to the old mill', false],
  ['How a choir found its tenors on Facebook', false],
  ['Follow the instructions that the council put on its Facebook page.', false],
])('a line that asks to follow the publication: %s', (line, asks) => {
  expect(asksToFollow(line, fold(line))).toBe(asks)
})
