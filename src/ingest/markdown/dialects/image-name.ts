const IMAGE = /\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i

/** Whether a file is an image, by its name. */
export const isImageName = (name: string): boolean => IMAGE.test(name)

/** Whether an address is that of an image, by the name in it. */
export const isImageAddress = (address: string): boolean =>
  !/[\s<>"]/.test(address) && isImageName(address.replace(/[?#].*$/, ''))
