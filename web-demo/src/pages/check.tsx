import { Microphone } from '../call';
import '../ui/fonts.css';
import { mount } from '../ui/mount';
import { CheckPage } from './check/CheckPage';
import { recognise } from './device/browser';

mount(<CheckPage microphone={new Microphone()} browser={recognise(navigator)} />);
