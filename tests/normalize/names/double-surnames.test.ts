import { expect, test } from 'vitest'
import { readNames } from '../../../src/normalize/names/read-names.ts'

test.each([
  ['Pau Riera i Vidal', ['Pau Riera i Vidal']],
  ['Josep Puig i Cadafalch i Joan Mas', ['Josep Puig i Cadafalch', 'Joan Mas']],
  ['José Ortega y Gasset, Ana Ruiz', ['José Ortega y Gasset', 'Ana Ruiz']],
  ['Pau Riera i Marta Soler', ['Pau Riera', 'Marta Soler']],
  ['Jan Kowalski i Anna Nowak', ['Jan Kowalski', 'Anna Nowak']],
  ['Ana Ruiz y Carmen', ['Ana Ruiz', 'Carmen']],
  ['Ana Ruiz y agencias', ['Ana Ruiz']],
  ['Ana Ruiz y EFE', ['Ana Ruiz']],
  ['Jan Kowalski i PAP', ['Jan Kowalski']],
])('two family names with "and" between them are one name: %s', (text, names) => {
  expect(readNames(text).filter((name) => name.includes(' '))).toEqual(names.filter((name) => name.includes(' ')))
})
