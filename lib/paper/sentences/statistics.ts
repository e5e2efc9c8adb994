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
export const starsFromP = template(
  '{p} allows {possible}; {printed} is printed.',
  '{p} допускает {possible}; напечатано {printed}.',
  '{p} мәні {possible} береді; мақалада {printed}.',
);
export const nothingToCompare = template(
  'A coefficient and its standard error, or t, are checked against t, p or stars; none of these is given.',
  'Коэффициент и стандартная ошибка, или t, сверяются с t, p или звёздочками; ничего из этого не дано.',
  'Коэффициент пен стандартты қате, не t, басқа t, p не жұлдызшалармен салыстырылады; олардың бірі де берілмеген.',
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
export const correlationBeyondOne = template(
  'A correlation cannot exceed 1; {statistic} is printed.',
  'Корреляция не может быть больше 1; напечатано {statistic}.',
  'Корреляция 1-ден аса алмайды; мақалада {statistic}.',
);
export const evenInLogarithms = template(
  'On the scale of logarithms, as ratios have it, the estimate is in the middle.',
  'В логарифмах, как принято для отношений, оценка лежит в середине.',
  'Қатынастарға тән логарифмдік шкалада баға ортада жатыр.',
);
export const perhapsRatio = template(
  'On the scale of logarithms it would be: for a ratio, such as an odds ratio, write scale: log.',
  'В логарифмах она лежала бы в середине: для отношения, например отношения шансов, укажите scale: log.',
  'Логарифмдік шкалада ол ортада жатар еді: қатынас үшін scale: log деп жазыңыз.',
);
export const beyondOne = template(
  'R² cannot exceed 1; {r2} is printed.',
  'R² не может быть больше 1; напечатано {r2}.',
  'R² 1-ден аса алмайды; мақалада {r2}.',
);
export const adjusted = template('an adjusted R²', 'скорректированный R²', 'түзетілген R²');
export const fStatistic = template('an F', 'F', 'F');
export const nothingOfFit = template(
  'Neither an adjusted R² nor an F is given to compare with.',
  'Не указаны ни скорректированный R², ни F для сравнения.',
  'Салыстыру үшін түзетілген R² те, F те берілмеген.',
);
