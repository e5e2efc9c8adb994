import { template } from '../text';

export const pairsOrdered = template(
  '{first} and {second} order {wrong} of {all} pairs of regions against each other{example}.',
  '{first} и {second} располагают {wrong} из {all} пар регионов в противоположном порядке{example}.',
  '{first} мен {second} өңірлердің {all} жұбының {wrong} жұбын бір-біріне қарама-қарсы реттейді{example}.',
);
export const pairExample = template(
  ': {one} has the higher variance ({oneFirst} against {otherFirst}) and is nearer to the nation ({oneSecond} against {otherSecond}) than {other}',
  '. Пример — {one} и {other}: у первого региона дисперсия выше ({oneFirst} против {otherFirst}), но по структуре он ближе к стране ({oneSecond} против {otherSecond})',
  '. Мысалы, {one} және {other}: біріншісінің дисперсиясы жоғары ({oneFirst}, екіншісінде {otherFirst}), бірақ құрылымы елдікіне жақынырақ ({oneSecond}, екіншісінде {otherSecond})',
);
export const orderedAlike = template(
  '{first} and {second} order all {all} pairs of regions alike.',
  '{first} и {second} располагают все {all} пар регионов одинаково.',
  '{first} мен {second} өңірлердің {all} жұбын түгел бірдей реттейді.',
);
export const unitsAtHand = template(
  'Figures for both are at hand for {count}{of} units.',
  'Данные по обоим показателям есть для {count}{of} единиц.',
  'Екі көрсеткіші де белгілі бірліктер саны: {count}{of}.',
);
export const ofUnits = template(' of {all}', ' из {all}', ' ({all} ішінен)');
export const testsSay = template(
  'Over {count} units, with {name}: ranks {rho} ({pRanks}), Pearson {r} ({pPearson}), Pearson of logarithms {rLog} ({pLog}).',
  'По {count} единицам, {name}: ранги {rho} ({pRanks}), Пирсон {r} ({pPearson}), Пирсон для логарифмов {rLog} ({pLog}).',
  '{count} бірлік бойынша, {name}: рангтер {rho} ({pRanks}), Пирсон {r} ({pPearson}), логарифмдер үшін Пирсон {rLog} ({pLog}).',
);
export const dependsOnTest = template(
  'The answer depends on the test, and the paper names none.',
  'Ответ зависит от критерия, а в статье он не назван.',
  'Жауап критерийге байланысты, ал мақалада ол аталмаған.',
);
export const askTest = template(
  'Could the authors name the test, the quantity and the units behind “{printed}”?',
  'Не могли бы авторы назвать критерий, показатель и единицы, на которых основано «{printed}»?',
  'Авторлар «{printed}» тұжырымының негізіндегі критерийді, көрсеткішті және бірліктерді атай ала ма?',
);
export const ratiosOfRegister = template(
  'By the register the ratios are {list}.',
  'По реестру соотношения: {list}.',
  'Тізілім бойынша арақатынастар: {list}.',
);
export const listsAsInRegister = template(
  'The printed counts behind the figure are those of the register.',
  'Напечатанные числа, стоящие за рисунком, совпадают с реестром.',
  'Сурет негізіндегі басылған сандар тізіліммен бірдей.',
);
export const listsOtherInRegister = template(
  'Of the printed counts behind the figure, the register has others for {list}.',
  'Из напечатанных чисел, стоящих за рисунком, в реестре другие: {list}.',
  'Сурет негізіндегі басылған сандардың тізілімде басқалары: {list}.',
);
export const boundsKnown = template(
  'The printed counts give {list}; {unknown} of {all} are unknown.',
  'По напечатанным числам: {list}; {unknown} из {all} неизвестны.',
  'Басылған сандар бойынша: {list}; {all} ішінен {unknown} белгісіз.',
);
