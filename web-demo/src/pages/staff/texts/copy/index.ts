import { texts } from '../../../../i18n/texts';
import { ar } from './ar';
import { en } from './en';

export const copyTexts = texts(en, ar);
