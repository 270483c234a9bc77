import { describe, expect, it } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { textDocument } from '../text-document.ts'

const read = (lines: readonly string[]) => normalize(textDocument(`${lines.join('\n\n')}\n`))
const namesIn = (lines: readonly string[]) => read(lines).authors.map(({ value }) => value.name)

const ENGLISH = [
  'Leave the hedges alone',
  'Every spring a man with a machine comes down our lane and turns a hedge full of wrens into a wall full of sticks.',
  'There is no reason for it, and nobody drives down the lane but the man, who only comes for the hedge.',
]
const GERMAN = [
  'Lasst die Zelle stehen',
  'Die letzte Telefonzelle im Ort soll weg, sagt die Bahn, der sie nie gehört hat, und man könnte darüber lachen.',
  'Aber in dieser Zelle hat mein Vater erfahren, dass ich geboren bin, und solche Orte reißt man nicht ab.',
]
const SPANISH = [
  'Contra el ruido',
  'En mi calle hay tres bares, dos motos y un perro, y todos ellos tienen más derechos que mi sueño.',
  'No pido silencio de convento, pido que a las tres de la mañana la ciudad se acuerde de quien madruga.',
]

describe('a note below the text introduces its author', () => {
  it.each([
    [ENGLISH, 'Jane Roe', 'is a columnist for the Western Post.'],
    [GERMAN, 'Hanna Vogt', 'lebt als Schriftstellerin in Oberrode.'],
    [SPANISH, 'Elena Quirós', 'es escritora y profesora de instituto.'],
  ])('%#', (text, name, predicate) => {
    const article = read([...text, `${name} ${predicate}`])
    expect(article.authors.map(({ value }) => value.name)).toEqual([name])
    expect(article.roles.findLast(({ rule }) => rule !== 'blank')?.rule).toBe('author:note')
  })
})

describe('a last sentence on somebody introduces no author', () => {
  it.each([
    ['whom the text mentions', [...ENGLISH, 'Mr Roe owns it.', 'Jane Roe is a farmer next door.']],
    ['whom the title mentions', ['Roe alone', ...ENGLISH.slice(1), 'Jane Roe is a farmer next door.']],
    ['in a row of others', [...ENGLISH, 'Ann Lee is a vet.', 'Jane Roe is a farmer next door.']],
    ['below a byline', [ENGLISH[0] ?? '', 'By Ann Lee', ...ENGLISH.slice(1), 'Jane Roe is a farmer next door.']],
    ['who did something', [...ENGLISH, 'Jane Roe planted it.']],
  ])('%s', (_whom, text) => expect(namesIn(text)).not.toContain('Jane Roe'))
})
