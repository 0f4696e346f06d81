import '../ui/fonts.css';
import { mount } from '../ui/mount';
import { StaffApp } from './staff/StaffApp';

mount(<StaffApp />);
