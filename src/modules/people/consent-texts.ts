import type { Association } from './association.ts'
import { purposes, type Purpose } from './consent.ts'

/** The words that a person consents to. A text that was once shown is never edited: a new one is added with the next version. */
export interface ConsentText {
  readonly purpose: Purpose
  readonly version: string
  readonly paragraphs: (association: Pick<Association, 'name' | 'city'>) => readonly string[]
}

/** As the page heads each consent. */
export const purposeName: Readonly<Record<Purpose, string>> = {
  keeping: 'Обработка данных объединением',
  mailing: 'Рассылка на мою почту',
  publishing: 'Моё имя на открытой странице',
}

const operator = ({ name, city }: Pick<Association, 'name' | 'city'>) => `Кому даётся согласие: ${name} (${city}), далее — объединение.`
const withdrawal = 'Согласие действует, пока я в объединении или пока не отзову его. Отозвать можно в любой день кнопкой на странице «Мои согласия»; отзыв не затрагивает сделанного раньше.'

/** All texts ever shown, of each purpose the oldest first. */
export const consentTexts: readonly ConsentText[] = [
  {
    purpose: 'keeping',
    version: '1',
    paragraphs: (association) => [
      operator(association),
      'Я разрешаю объединению хранить и использовать в программе «Библиокруг» мои данные: фамилию, имя, отчество, место работы, должность, квалификационную категорию, начало работы в профессии, рабочие почту и телефон, сведения об участии в заседаниях, событиях и поручениях.',
      'Для чего: вести список членов объединения, готовить заседания и протоколы, составлять планы, отчёты и справки о работе объединения.',
      'Что с ними делают: записывают, хранят, уточняют, показывают членам объединения и управлению образования, удаляют; посторонним не передают.',
      withdrawal,
    ],
  },
  {
    purpose: 'mailing',
    version: '1',
    paragraphs: (association) => [
      operator(association),
      'Я разрешаю объединению присылать на мою почту новости, дайджесты, приглашения на события и ежедневное письмо с тем, что от меня ждут.',
      'Письма, которые нужны для входа (приглашение, новый пароль), приходят и без этого согласия: их я прошу сам.',
      withdrawal,
    ],
  },
  {
    purpose: 'publishing',
    version: '1',
    paragraphs: (association) => [
      operator(association),
      'Я разрешаю объединению называть мои фамилию, имя, отчество, должность и школу на страницах, которые открыты всем: автор материала, докладчик, победитель конкурса.',
      'Без этого согласия моё имя там не появится; на работу в объединении это не влияет.',
      withdrawal,
    ],
  },
]

/** The text that is shown now. */
export const currentText = (purpose: Purpose): ConsentText => consentTexts.findLast((text) => text.purpose === purpose)!

/** The text of a version, as it was shown. */
export const textOfVersion = (purpose: Purpose, version: string): ConsentText | undefined => consentTexts.find((text) => text.purpose === purpose && text.version === version)

export const isPurpose = (text: string): text is Purpose => purposes.some((purpose) => purpose === text)
