import { mount } from '../ui/mount';
import { Placeholder } from '../ui/Placeholder';

mount(<Placeholder title="page.join" />);
