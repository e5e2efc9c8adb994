import { template } from '../text';

export const missingSource = template('Missing: {missing}.', 'Чего недостаёт: {missing}.', 'Жетіспейтіні: {missing}.');
