import '../ui/fonts.css';
import { mount } from '../ui/mount';
import { FamilyPage } from './family/FamilyPage';

mount(<FamilyPage />);
