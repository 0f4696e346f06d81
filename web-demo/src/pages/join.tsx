import { mount } from '../ui/mount';
import { recognise } from './device/browser';
import { GuestPage } from './guest/GuestPage';
import { fontsAfter } from './guest/fontsAfter';
import { startVisit } from './guest/startVisit';

const browser = recognise(navigator);

const visit = startVisit(browser);
fontsAfter(visit.visit);

mount(<GuestPage {...visit} browser={browser} />);
