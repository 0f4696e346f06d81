import { Microphone } from '../call';
import { mount } from '../ui/mount';
import { CheckPage } from './check/CheckPage';
import { recognise } from './guest/entry/browser';

mount(<CheckPage microphone={new Microphone()} browser={recognise(navigator)} />);
