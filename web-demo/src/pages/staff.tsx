import { PageFrame, LanguageSwitch } from '../ui';
import { mount } from '../ui/mount';

mount(<PageFrame title="Schedule" tools={<LanguageSwitch />} children={null} />);
