import { Page } from '#ui'
import { shown } from '#modules/people'
import { plain } from '../content/told.ts'
import type { ToldSlide } from '../content/slides.ts'
import { drawnOn } from './drawings.ts'
import { FigureLink, ShownChart, ToldList, ToldOf, ToldText } from './told.tsx'
import { yearTold } from './year-asked.ts'
import type { Route } from './+types/year-slides'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { planId, year, told } = await yearTold(context, args.request)
    return { planId, year, slides: told.slides, drawings: drawnOn(told.slides) }
  })

export default function YearSlidesPage({ loaderData: { planId, year, slides, drawings } }: Route.ComponentProps) {
  return (
    <Page title="Слайды" trail={[{ title: `Итоги ${year}`, to: `/year-end?plan=${planId}` }]}>
      <ToldOf value={{ planId, drawings }}>
        <ol className="slides">
          {slides.map((slide, at) => (
            <li key={at}>
              <h2>{plain(slide.title)}</h2>
              <ShownSlide slide={slide} />
            </li>
          ))}
        </ol>
      </ToldOf>
    </Page>
  )
}

function ShownSlide({ slide }: { slide: ToldSlide }) {
  switch (slide.kind) {
    case 'title':
      return (
        <p className="lines">
          <ToldText text={slide.subtitle} />
        </p>
      )
    case 'text':
      return <ToldList items={slide.points} />
    case 'numbers':
      return (
        <ul>
          {slide.numbers.map(({ figure, caption }) => (
            <li key={figure.key}>
              <FigureLink figure={figure} /> {caption}
            </li>
          ))}
        </ul>
      )
    case 'chart':
      return (
        <>
          <ShownChart chart={slide.chart} />
          <p>
            <ToldText text={slide.comment} />
          </p>
        </>
      )
  }
}
