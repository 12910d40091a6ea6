import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const packages = createRequire(import.meta.url)

/** The files of PT Serif and PT Sans, upright and italic, regular and bold, as they lie in the installed packages. */
export const fontFiles: readonly string[] = [
  ['pt-serif', 'PTSerif'] as const,
  ['pt-sans', 'PTSans'] as const,
].flatMap(([name, file]) => {
  const folder = dirname(packages.resolve(`@expo-google-fonts/${name}/package.json`))
  return ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((style) => join(folder, style, `${file}_${style}.ttf`))
})
