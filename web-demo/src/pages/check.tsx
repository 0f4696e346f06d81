import { PageFrame, LanguageSwitch } from '../ui';
import { mount } from '../ui/mount';

mount(<PageFrame title="Check" tools={<LanguageSwitch />} children={null} />);
