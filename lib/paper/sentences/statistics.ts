import { template } from '../text';

export const cutOff = template(
  'The last digits were cut off rather than rounded.',
  'Последние знаки отброшены, а не округлены.',
  'Соңғы таңбалар дөңгелектелмей, қиып тасталған.',
);
export const pAllows = template(
  '{statistic} allows {p}; {printed} is printed.',
  '{statistic} допускает {p}; напечатано {printed}.',
  '{statistic} мәні {p} береді; мақалада {printed}.',
);
export const pOneSided = template(
  'It fits a one-sided test, which the paper does not state.',
  'Это подходит для одностороннего критерия, но в статье он не указан.',
  'Бұл бір жақты критерийге сай, бірақ мақалада ол көрсетілмеген.',
);
export const askOneSided = template(
  'Could the authors say whether {printed} comes from a one-sided test?',
  'Не могли бы авторы указать, получено ли {printed} односторонним критерием?',
  'Авторлар {printed} бір жақты критериймен алынған-алынбағанын айта ала ма?',
);
export const decision = template(
  'The two are on different sides of 5 %.',
  'Они лежат по разные стороны от 5 %.',
  'Олар 5 % шегінің екі жағында жатыр.',
);
export const between = template('p from {low} to {high}', 'p от {low} до {high}', 'p {low} – {high}');
export const tFromRatio = template(
  '{coefficient} over {error} gives |t| from {low} to {high}; {t} is printed.',
  '{coefficient} / {error} даёт |t| от {low} до {high}; напечатано {t}.',
  '{coefficient} / {error} бойынша |t| {low} – {high}; мақалада {t}.',
);
export const pFromT = template(
  'Its t allows {p}; {printed} is printed.',
  'Его t допускает {p}; напечатано {printed}.',
  'Оның t мәні {p} береді; мақалада {printed}.',
);
export const starsFromT = template(
  'Its t allows {possible}; {printed} is printed.',
  'Его t допускает {possible}; напечатано {printed}.',
  'Оның t мәні {possible} береді; мақалада {printed}.',
);
export const nothingToCompare = template(
  'Only one of coefficient, standard error, t, p and stars is printed: there is nothing to compare.',
  'Напечатано только одно из: коэффициент, стандартная ошибка, t, p, звёздочки; сравнить не с чем.',
  'Коэффициент, стандартты қате, t, p, жұлдызшалардың тек бірі басылған: салыстыратын ештеңе жоқ.',
);
export const middleIs = template(
  'The interval {low} to {high} has its middle at {from} to {to}; the estimate is {estimate}.',
  'Середина интервала от {low} до {high} лежит между {from} и {to}; оценка — {estimate}.',
  '{low} – {high} аралығының ортасы {from} мен {to} арасында; баға — {estimate}.',
);
export const errorIs = template(
  'Its width allows a standard error from {from} to {to}; {error} is printed.',
  'Его ширина допускает стандартную ошибку от {from} до {to}; напечатано {error}.',
  'Оның ені {from} – {to} стандартты қатесін береді; мақалада {error}.',
);
export const intervalP = template(
  'It allows {p}; {printed} is printed.',
  'Он допускает {p}; напечатано {printed}.',
  'Ол {p} береді; мақалада {printed}.',
);
export const fitIs = template(
  'R² {r2}, {n} observations and {k} regressors give {name} from {low} to {high}; {printed} is printed.',
  'R² {r2}, {n} наблюдений и {k} регрессоров дают {name} от {low} до {high}; напечатано {printed}.',
  'R² {r2}, {n} бақылау және {k} регрессор {name} мәнін {low} – {high} береді; мақалада {printed}.',
);
export const adjusted = template('an adjusted R²', 'скорректированный R²', 'түзетілген R²');
export const fStatistic = template('an F', 'F', 'F');
export const nothingOfFit = template(
  'Neither an adjusted R² nor an F is given to compare with.',
  'Не указаны ни скорректированный R², ни F для сравнения.',
  'Салыстыру үшін түзетілген R² те, F те берілмеген.',
);
