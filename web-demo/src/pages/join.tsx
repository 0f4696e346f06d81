import { mount } from '../ui/mount';
import { recognise } from './device/browser';
import { GuestPage } from './guest/GuestPage';
import { startVisit } from './guest/startVisit';

const browser = recognise(navigator);

mount(<GuestPage {...startVisit(browser)} browser={browser} />);
