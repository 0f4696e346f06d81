/** What goals are about in speech, language and behaviour therapy. */
export const en = {
  articulation: 'Articulation',
  phonology: 'Phonology',
  receptive: 'Receptive language',
  expressive: 'Expressive language',
  pragmatics: 'Pragmatics',
  social: 'Social skills',
  fluency: 'Fluency',
  voice: 'Voice',
  literacy: 'Literacy',
  augmentative: 'Augmentative communication',
  feeding: 'Feeding and swallowing',
  attention: 'Attention',
  play: 'Play',
  behaviour: 'Behaviour',
  motor: 'Motor skills',
  care: 'Self-care',
};
