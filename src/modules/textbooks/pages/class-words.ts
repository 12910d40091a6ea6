import { counted, numberInFigures } from '#platform/russian'
import type { PupilSum } from '../class-sums.ts'

/** «75»; «нет данных» where nobody has told. */
export const pupilsInWords = (pupils: number | null): string => (pupils === null ? 'нет данных' : numberInFigures(pupils))

/** «нет данных о 2 классах», or nothing. */
export const untoldInWords = ({ untold }: Pick<PupilSum, 'untold'>): string => (untold === 0 ? '' : `нет данных: ${counted(untold, 'класс', 'класса', 'классов')}`)
