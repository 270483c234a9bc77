import { expect, test } from 'vitest'
import { readCredit } from '../../../src/normalize/credits/read-credit.ts'

test.each([
  ['Khmer', 'ស្រែប្រេះក្រហែងនៅស្រុក។ រូបភាព៖ ហេង វុទ្ធី', { text: 'ស្រែប្រេះក្រហែងនៅស្រុក។', credit: 'ហេង វុទ្ធី' }],
  ['Burmese, a dash', 'လမ်းတစ်ခု။ ဓာတ်ပုံ - ကိုအောင်', { text: 'လမ်းတစ်ခု။', credit: 'ကိုအောင်' }],
  ['Amharic', 'የቢሾፍቱ ነዋሪዎች ፎቶ፦ ታምራት ጌታቸው', { text: 'የቢሾፍቱ ነዋሪዎች', credit: 'ታምራት ጌታቸው' }],
  ['Greek, from the archive', 'Φωτογραφία αρχείου: Eurokinissi', { text: '', credit: 'Eurokinissi' }],
  ['a dash after another word', 'The old photo club – Ann Lee', undefined],
])('a credit behind the sign of its script: %s', (_, line, caption) => {
  expect(readCredit(line)).toEqual(caption)
})
