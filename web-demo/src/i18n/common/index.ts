import { texts } from '../texts';
import { ar } from './ar';
import { en } from './en';

/** Words that more than one page says. */
export const common = texts(en, ar);
