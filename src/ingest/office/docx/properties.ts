import { attributeOf, childOf, type XmlElement } from '../../feeds/xml-element.ts'

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none'])

/** Whether the value of an attribute means yes. */
export const isOn = (value: string | undefined): boolean => value !== undefined && !OFF.has(value)

/** The `val` of a property; undefined if it is absent. */
export function valueIn(properties: XmlElement | undefined, name: string): string | undefined {
  return attributeOf(properties && childOf(properties, name), 'val')
}

/** Whether a property is on, or off (ECMA-376, part 1, section 17.17.4). */
export const isSwitchedOn = (property: XmlElement): boolean => isOn(attributeOf(property, 'val') ?? 'true')

/** Whether a property is on, or off; undefined if it is absent. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = properties && childOf(properties, name)
  return property && isSwitchedOn(property)
}

/** The whole number in a property; undefined if it has none. */
export function numberOf(properties: XmlElement | undefined, name: string): number | undefined {
  const value = valueIn(properties, name)
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined
}
