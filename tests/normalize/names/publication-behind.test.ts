import { expect, test } from 'vitest'
import { readNames } from '../../../src/normalize/names/read-names.ts'

test.each([
  ['Ann Lee, The Calder Post', ['Ann Lee']],
  ['Anna Lee Chief Politics Editor, The Calder Post', ['Anna Lee']],
  ['Anna Weber, Der Hafenbote', ['Anna Weber']],
  ['Anne Leroy, Le Phare', ['Anne Leroy']],
  ['Ana Ruiz, El Faro', ['Ana Ruiz']],
  ['Anna Rossi, Il Faro', ['Anna Rossi']],
  ['Ana Silva, O Farol', ['Ana Silva']],
  ['Anna Weber, ARD Berlin', ['Anna Weber']],
  ['Anna Weber, ARD Berlin / WDR', ['Anna Weber']],
  ['Nguyễn Văn An, VTV', ['Nguyễn Văn An']],
])('a publication or station behind a writer is not a writer: %s', (text, names) => {
  expect(readNames(text)).toEqual(names)
})

test.each([
  ['ČTK, Jana Nováková', ['Jana Nováková']],
  ['EFE, Ana López', ['Ana López']],
])('an agency before a writer is not a writer: %s', (text, names) => {
  expect(readNames(text)).toEqual(names)
})

test.each([
  ['Ann Lee, Le Anh', ['Ann Lee', 'Le Anh']],
  ['Ann Lee, Anna Von Berg', ['Ann Lee', 'Anna Von Berg']],
  ['Mehdi Alaoui, El Hadji Diouf', ['Mehdi Alaoui', 'El Hadji Diouf']],
  ['Ann Lee, JD Vale', ['Ann Lee', 'JD Vale']],
  ['ANN LEE, TOM HARDY', ['ANN LEE', 'TOM HARDY']],
  ['The Calder Post', ['The Calder Post']],
])('other names stay: %s', (text, names) => {
  expect(readNames(text)).toEqual(names)
})
