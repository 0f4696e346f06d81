import { texts } from '../../../../i18n/texts';
import { ar } from './ar';
import { en } from './en';

export const editTexts = texts(en, ar);
