import { PageFrame, LanguageSwitch } from '../ui';
import { mount } from '../ui/mount';

mount(<PageFrame title="Join" tools={<LanguageSwitch />} children={null} />);
