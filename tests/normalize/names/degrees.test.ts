import { expect, test } from 'vitest'
import { readNames } from '../../../src/normalize/names/read-names.ts'

test.each<[string, readonly string[]]>([
  ['Mgr. Jana Bílková, Ph.D.', ['Jana Bílková']],
  ['PhDr. Karel Souček, CSc.', ['Karel Souček']],
  ['Dr. Ute Hamann, MBA', ['Dr. Ute Hamann']],
  ['doc. Pavol Reiter a Ing. Eva Malá', ['Pavol Reiter', 'Eva Malá']],
  ['Ann Lee, M.D., and Bob Ray', ['Ann Lee', 'Bob Ray']],
])('academic degrees are no part of names: %s', (text, names) => {
  expect(readNames(text)).toEqual(names)
})

test.each<[string, readonly string[]]>([
  ['Doc Martin', ['Doc Martin']],
  ['Dis Bakker, Ma Long', ['Dis Bakker', 'Ma Long']],
])('names that resemble degrees stay: %s', (text, names) => {
  expect(readNames(text)).toEqual(names)
})
