import { texts } from '../../../i18n';
import { ar } from './ar';
import { en } from './en';

export const checkTexts = texts(en, ar);
