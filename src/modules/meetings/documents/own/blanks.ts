import { between } from '#documents/own-template'
import type { PaperBlock } from '#documents/paper'
import { middle, plain, title } from '../requisites.ts'

/** Pieces that blanks of several papers share. Tags stand where the standard papers have their words. */

/** @param under the line with the day and the number */
export const blankHead = (kind: string, under: string, heading: string): PaperBlock[] => [
  middle('{объединение}'),
  { type: 'space', height: 6 },
  { type: 'heading', level: 0, text: kind },
  { type: 'space', height: 3 },
  middle(under),
  middle('г.\u00A0{город}'),
  { type: 'space', height: 3 },
  middle(heading),
  { type: 'space', height: 6 },
]

export const gap: PaperBlock = { type: 'space', height: 3 }

export const blankAgenda: PaperBlock[] = between('повестка.есть', title('ПОВЕСТКА ДНЯ:'), ...between('повестка', { type: 'list', items: [{ label: '{номер}.', text: '{строка}' }] }), gap)

/** One question, between the brackets of its list. */
export const blankQuestion: PaperBlock[] = [
  ...between('снят', plain('{снят}'), gap),
  ...between(
    'слушали.есть',
    title('{номер}. СЛУШАЛИ:'),
    ...between('слушали', plain('{абзац}')),
    ...between('выступили.есть', title('ВЫСТУПИЛИ:'), ...between('выступили', plain('{абзац}'))),
    ...between('решили.есть', title('РЕШИЛИ:'), ...between('решили', blankResolution())),
    ...between('голосовали', plain('Голосовали: {голосовали}.')),
    gap,
  ),
]

export function blankResolution(): PaperBlock {
  return { type: 'list', items: [{ label: '{номер}', text: '{текст}' }] }
}
