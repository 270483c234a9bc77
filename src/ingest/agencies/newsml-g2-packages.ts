import { attributeOf, type XmlElement } from '../feeds/xml-element.ts'
import { within } from './plain-names.ts'

/**
 * The pictures that packages put beside a text, by the text: the first one in the package. A picture belongs to one text
 * only.
 */
export function picturesByText(
  items: readonly XmlElement[],
  packages: readonly XmlElement[],
  isPicture: (item: XmlElement) => boolean,
): ReadonlyMap<XmlElement, readonly XmlElement[]> {
  const byId = new Map(items.map((item) => [attributeOf(item, 'guid'), item]))
  const taken = new Set<XmlElement>()
  return new Map(
    packages.flatMap((one): [XmlElement, readonly XmlElement[]][] => {
      const parts = within(one, 'itemRef').flatMap((reference) => byId.get(attributeOf(reference, 'residref')) ?? [])
      const text = parts.find((part) => !isPicture(part))
      const pictures = parts.filter((part) => isPicture(part) && !taken.has(part))
      if (text === undefined) return []
      for (const picture of pictures) taken.add(picture)
      return [[text, pictures]]
    }),
  )
}
