import { EntryForm, Page, Submit } from '#ui'
import type { Form } from '#platform/form'
import { refuse } from '#platform/refusal'
import { consentActName, consentStanding, purposes } from '../consent.ts'
import { currentText, isPurpose, purposeName } from '../consent-texts.ts'
import { answerConsent } from '../give-consent.ts'
import { associationOf } from '../store/associations.ts'
import { consentActs } from '../store/consents.ts'
import { done, shown } from '../visit.ts'
import type { Route } from './+types/own-consents'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const association = await associationOf(context)
    const moment = new Intl.DateTimeFormat('ru-RU', { timeZone: association.timeZone, dateStyle: 'short', timeStyle: 'short' })
    const acts = context.actor.personId === null ? [] : ((await consentActs(context, context.actor.personId)).get(context.actor.personId) ?? [])
    return {
      first: new URL(args.request.url).searchParams.has('first'),
      consents: purposes.map((purpose) => {
        const standing = consentStanding(acts, purpose)
        const { version, paragraphs } = currentText(purpose)
        return { purpose, version, text: paragraphs(association), state: standing && { act: standing.act, words: `${consentActName[standing.act]} ${moment.format(standing.at)}`, isOld: standing.textVersion !== version } }
      }),
      history: acts.map(({ purpose, act, textVersion, at }) => `${moment.format(at)} — ${purposeName[purpose]}: ${consentActName[act]}, текст № ${textVersion}`),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    await answerConsent(context, { purpose: purposeFrom(form), act: form.oneOf('act', ['given', 'refused', 'withdrawn'], 'Ответ'), textVersion: form.text('text') })
    return `/me/consents${new URL(args.request.url).searchParams.has('first') ? '?first' : ''}`
  })

const purposeFrom = (form: Form) => {
  const purpose = form.text('purpose')
  return isPurpose(purpose) ? purpose : refuse('Такого согласия нет.')
}

export default function OwnConsentsPage({ loaderData: { first, consents, history }, actionData }: Route.ComponentProps) {
  const asked = consents.filter(({ state }) => state === null).length
  return (
    <Page title="Мои согласия" trail={[{ title: 'Моя страница', to: '/me' }]}>
      <p>
        {first ? 'Добро пожаловать! Прежде чем начать, ответьте о своих данных.' : 'Как объединение может обращаться с вашими данными.'} Каждое согласие отдельное; любое можно не давать и в любой
        день отозвать. Отказ от рассылки и открытой страницы ничего вам не закрывает.
      </p>
      {consents.map(({ purpose, version, text, state }) => (
        <section key={purpose} aria-labelledby={`heading-${purpose}`} className="consent">
          <h2 id={`heading-${purpose}`}>{purposeName[purpose]}</h2>
          {state && <p className={state.act === 'given' ? 'sans' : 'sans faded'}>Сейчас: {state.words}{state.isOld && state.act === 'given' && '. Текст с тех пор изменился: прочитайте новый'}.</p>}
          <details open={state === null}>
            <summary>Текст согласия № {version}</summary>
            {text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </details>
          <EntryForm refused={actionData?.typed['purpose'] === purpose ? actionData : undefined}>
            <input type="hidden" name="purpose" value={purpose} />
            <input type="hidden" name="text" value={version} />
            <div className="actions">
              {(state?.act !== 'given' || state.isOld) && (
                <Submit name="act" value="given" quiet={state !== null}>
                  Даю согласие
                </Submit>
              )}
              {state === null && (
                <Submit name="act" value="refused" quiet>
                  Не даю
                </Submit>
              )}
              {state?.act === 'given' && (
                <Submit name="act" value="withdrawn" quiet>
                  Отозвать
                </Submit>
              )}
            </div>
          </EntryForm>
        </section>
      ))}
      {first && (
        <p>
          <a className={asked > 0 ? 'button quiet' : 'button'} href="/">
            {asked > 0 ? 'Ответить позже' : 'Дальше'}
          </a>
        </p>
      )}
      {history.length > 0 && (
        <details>
          <summary>Что я отвечал: {history.length}</summary>
          <ul>
            {history.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </Page>
  )
}
