/** Colours of papers, slides and charts: ink on warm paper and one accent, as on the pages. RGB in hexadecimal, without '#'. */
export const palette = {
  ink: '22201C',
  faintInk: '6B655A',
  paper: 'FBF9F4',
  line: 'CFC8B8',
  shade: 'F1EDE2',
  accent: '1F5C4D',
} as const

/** Colours of series, told apart also by those who confuse red and green; every second is light. */
export const seriesColours = ['1F5C4D', 'D9A441', '5B6C9E', 'C98A72', '7A2E3A', '9DB8A5', '3F7CAC', 'E3C9A8', '8A8577'] as const

export const seriesColour = (at: number): string => seriesColours[at % seriesColours.length]!
