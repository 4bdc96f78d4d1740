import { Popup } from '../../../components/popup/popup.tsx';
import type { GalleryState } from '../gallery-state.ts';
import { answers, listings } from '../samples/answers.ts';
import { pageOfCards } from '../samples/cards.ts';
import { statusOf, today } from '../samples/list.ts';
import { rowsIn } from '../samples/reports.ts';
import { answerIn } from './answer-in.ts';
import { channelsIn, inboxIn, reported } from './reported.ts';

const nothing = () => undefined;
const nothingYet = async () => undefined;

export const popup = ({
  language,
  listing,
  answer,
  page,
  silenced = [],
  cards,
  status,
  incognito = false,
  hasNoOperator = false,
}: GalleryState) => (
  <Popup
    page={{
      pageKind: 'product',
      silenced: silenced.flatMap((name) =>
        answers[name].verdict.matches.map(({ hazard }) => ({
          id: `${hazard.source}:${hazard.reference}`,
          hazard,
        })),
      ),
      alerts: { isOn: false, unread: 0 },
      interference: false,
      incognito,
      done: true,
      inbox: inboxIn(incognito, !hasNoOperator),
      reports: rowsIn(language).length,
      ...(listing && { listing: listings[listing] }),
      ...(answer && { answer: answerIn(language, answer) }),
      ...(cards && pageOfCards(cards)),
      ...page,
    }}
    list={statusOf(status).list}
    today={today}
    channels={channelsIn(language)}
    makeDiagnosticText={async () => '0 × a[href*="/item/"]'}
    onOpen={nothing}
    onLoadList={nothingYet}
    onOpenWarning={nothingYet}
    onAddProduct={nothingYet}
    onRemoveProduct={nothingYet}
    onSilence={nothingYet}
    onInterferenceRead={() => undefined}
    actions={reported(language, incognito, !hasNoOperator)}
  />
);
