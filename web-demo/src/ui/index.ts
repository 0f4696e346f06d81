// The design system. Pages build from these and keep no colours, sizes or strings of their own in them.

export { announce } from './announcer';
export { Banner } from './Banner';
export { Button, ButtonLink } from './Button';
export { Card } from './Card';
export { Dialog } from './Dialog';
export { Disclosure } from './Disclosure';
export { EmptyState } from './EmptyState';
export { Select, TextArea, TextField } from './Field';
export { Icon, type IconName } from './Icon';
export { IconButton } from './IconButton';
export { LanguageSwitch } from './LanguageSwitch';
export { LiveLine } from './LiveLine';
export { PageFrame } from './PageFrame';
export { QualityIndicator, type QualityGrade } from './QualityIndicator';
export { Segments } from './Segments';
export { Spinner } from './Spinner';
export { Badge, StateTag, type Tone } from './StateTag';
export { Switch } from './Switch';
export { Timer } from './Timer';
export { showToast } from './toasts';
export { useNow } from './useNow';
export { VoiceRing } from './VoiceRing';
export { showInvalid } from './showInvalid';
