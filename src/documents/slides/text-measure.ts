/**
 * How text of Arial breaks into lines: near enough to the truth, and never too few, to know what fits a slide. The widths
 * are of a letter in parts of its size.
 */
export function linesOf(text: string, width: number, points: number): string[] {
  const room = (width * 72) / points
  return text.split('\n').flatMap((paragraph) => {
    const lines = ['']
    for (const word of paragraph.split(' ')) {
      const grown = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`
      if (widthOf(grown) <= room || lines.at(-1) === '') lines[lines.length - 1] = grown
      else lines.push(word)
      while (widthOf(lines.at(-1)!) > room && lines.at(-1)!.length > 1) lines.push(...broken(lines.pop()!, room))
    }
    return lines
  })
}

/** The beginning of a word that is too long for a line, and what is left of it. */
function broken(word: string, room: number): [string, string] {
  let end = 1
  while (end < word.length - 1 && widthOf(word.slice(0, end + 1)) <= room) end++
  return [word.slice(0, end), word.slice(end)]
}

const widthOf = (text: string): number => [...text].reduce((width, letter) => width + letterWidth(letter), 0)

function letterWidth(letter: string): number {
  if (/[ .,:;!|'ilIjtf()[\]«»/-]/.test(letter)) return 0.36
  if (/[шщжмюыфэШЩЖМЮЫФЭДQWM@%—№]/.test(letter)) return 0.86
  return /\p{Lu}/u.test(letter) ? 0.74 : 0.58
}
