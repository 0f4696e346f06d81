import { texts } from '../../../../i18n';
import { ar } from './ar';
import { en } from './en';

export const recordTexts = texts(en, ar);
