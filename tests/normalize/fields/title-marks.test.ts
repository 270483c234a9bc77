import { expect, test } from 'vitest'
import { withoutLabels } from '../../../src/normalize/fields/title-labels.ts'

test.each([
  ['2-1 | Rovers leave it late at the Quay', 'Rovers leave it late at the Quay'],
  ['0:3 – Der Aufsteiger verliert auch daheim', 'Der Aufsteiger verliert auch daheim'],
  ['#Faktencheck: Der Fluss ist nicht vergiftet', 'Der Fluss ist nicht vergiftet'],
  ['#CheckNews | Le pont n’a pas été vendu', 'Le pont n’a pas été vendu'],
])('a title without the score or hashtag before it: %s', (title, own) => {
  expect(withoutLabels(title, 'de')).toBe(own)
})

test.each([
  '2-1 win sends Rovers up',
  '9:30 – the hour when the town wakes',
  '#MeToo reaches the village choir',
  '24/7: a night in the bakery',
  '9-11 – What the town remembers',
  '50-50 — How couples share the work at home',
  '#MeToo: a year on in the village choir',
])('what belongs to a title stays: %s', (title) => {
  expect(withoutLabels(title, 'en')).toBe(title)
})
