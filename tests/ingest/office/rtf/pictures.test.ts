import { expect, test } from 'vitest'
import { readSeed } from '../../../../src/ingest/read-seed.ts'
import { jpeg, png } from '../../sample-pictures.ts'

const { raw } = String
const pictures = {
  find: (name: string) => `https://seeds.invalid/${name}`,
  hold: (bytes: Uint8Array) => `https://seeds.invalid/?held=${bytes.length}`,
}

function shown(body: string) {
  const bytes = Buffer.from(raw`{\rtf1\ansi ${body} The ferry runs again.}`, 'latin1')
  const [document] = readSeed('a.rtf', bytes, { pictures }).documents
  const images = document?.lines.flatMap(({ markup }) => (markup?.kind === 'image' ? [markup.image] : [])) ?? []
  return { images: images.map(({ url, alt }) => `${url} ${alt ?? ''}`.trim()), remarks: document?.remarks }
}
const hex = (bytes: Buffer) => bytes.toString('hex').replace(/.{128}/g, '$&\r\n')
const HELD = 'https://seeds.invalid/?held=300'

test.each([
  ['PNG', raw`{\pict\pngblip\picw9 ${hex(png())}}`, [HELD]],
  [
    'JPEG',
    raw`{\pict{\*\picprop{\sp{\sn wzDescription}{\sv The quay}}}\jpegblip ${hex(jpeg())}}`,
    [`${HELD} The quay`],
  ],
  ['bytes as they are', raw`{\pict\pngblip\bin300 ${png().toString('latin1')}}`, [HELD]],
  [
    'in a shape',
    raw`{\shp{\*\shpinst{\sp{\sn pib}{\sv{\pict\pngblip ${hex(png())}}}}}{\shprslt{\pict\wmetafile8 00}}}`,
    [HELD],
  ],
  ['once', raw`{\*\shppict{\pict\pngblip ${hex(png())}}}{\nonshppict{\pict\wmetafile8 0102}}`, [HELD]],
  [
    'beside the text, as TextEdit has them',
    raw`{{\NeXTGraphic my photo.png \width640 \height480}\'ac}`,
    ['https://seeds.invalid/my%20photo.png'],
  ],
])('a picture is shown: %s', (_, body, expected) => {
  expect(shown(body)).toMatchObject({ images: expected, remarks: [] })
})

test.each([
  ['WMF', raw`{\*\shppict{\pict\wmetafile8 0102}}{\nonshppict{\pict\wmetafile8 0102}}`],
  ['EMF', raw`{\pict\emfblip 0102}`],
])('one that browsers do not show is counted: %s', (_, body) => {
  expect(shown(body).images).toEqual([])
  expect(shown(body).remarks).toHaveLength(1)
})

test.each([
  ['hidden', raw`{\v{\pict\pngblip ${hex(png())}}}`],
  ['before an item', raw`{\listtext{\*\shppict{\pict\pngblip ${hex(png())}}}}`],
])('one that is not of the text is left out: %s', (_, body) => {
  expect(shown(body)).toMatchObject({ images: [], remarks: [] })
})

test('one that is missing beside the text is named', () => {
  const bytes = Buffer.from(raw`{\rtf1\ansi {{\NeXTGraphic quay.png \width640}} The ferry runs again.}`, 'latin1')
  const [document] = readSeed('a.rtf', bytes, { pictures: { ...pictures, find: () => undefined } }).documents
  expect(document?.remarks).toEqual([
    'a picture is left out: quay.png. Put the files (JPEG, PNG, GIF, WebP or AVIF) into the folder of the document',
  ])
})
